using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The parts of a site's configuration (appsettings, web, ...), of a site or a slot; replaced at once.</summary>
internal sealed class SiteConfigs(string site) : ResourceModel($"{site}/config")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    /// <summary>Settings are a plain dictionary: whatever stands there is one.</summary>
    public override void Render(Cloud cloud, Resource resource, JsonObject body) => body.Properties.Remove("provisioningState");
}
