using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>The rules that application gateways filter the web by.</summary>
internal sealed class FirewallPolicies() : ResourceModel("Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies")
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(5);

    public override WriteStyle Creating => WriteStyle.Immediate;

    public override int CreatedStatus => 201;

    public override ArmError? Prepare(Draft draft)
    {
        var settings = draft.Properties.Ensure("policySettings");
        settings.Default("state", "Disabled");
        settings.Default("mode", "Detection");
        settings.Default("requestBodyCheck", true);
        settings.Default("maxRequestBodySizeInKb", 128);
        settings.Default("fileUploadLimitInMb", 100);
        draft.Properties.Default("customRules", new JsonArray());
        draft.Properties.Default("managedRules", new JsonObject
        {
            ["managedRuleSets"] = new JsonArray(new JsonObject { ["ruleSetType"] = "OWASP", ["ruleSetVersion"] = "3.0", ["ruleGroupOverrides"] = new JsonArray() }),
            ["exclusions"] = new JsonArray(),
        });
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "ApplicationGatewayFirewallPolicyCannotBeDeleted",
        $"Web application firewall policy {resource.Id.Text} cannot be deleted because it is in use by {holders[0].Id.Text}.");
}
