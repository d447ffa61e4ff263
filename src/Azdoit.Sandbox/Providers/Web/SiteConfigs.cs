using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The parts of a site's configuration (appsettings, web, ...), replaced at once.</summary>
internal sealed class SiteConfigs() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Web/sites/config";

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;
}
