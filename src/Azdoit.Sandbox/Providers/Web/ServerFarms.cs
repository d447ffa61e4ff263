using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>App Service plans.</summary>
internal sealed class ServerFarms() : ResourceModel("Microsoft.Web/serverfarms")
{
    public override WriteStyle Creating => WriteStyle.Immediate;

    public override WriteStyle Deleting => WriteStyle.Immediate;

    public override bool NeedsLocation => true;

    public override ArmError? Prepare(Draft draft)
    {
        var sku = draft.Body.Ensure("sku");
        sku.Default("name", "F1");
        var name = sku.Text("name") ?? "";
        sku.Default("tier", Tier(name));
        sku.Default("size", name);
        sku.Default("family", name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        sku.Default("capacity", name is "F1" or "D1" or "Y1" ? 0 : 1);
        draft.Body.Default("kind", draft.Properties.Flag("reserved") == true ? "linux" : "app");
        draft.Properties.Default("reserved", draft.Body.Text("kind")?.Contains("linux", StringComparison.OrdinalIgnoreCase) == true);
        draft.Properties.Default("perSiteScaling", false);
        draft.Properties.Default("zoneRedundant", false);
        draft.Properties["status"] = "Ready";
        draft.Properties["subscription"] = draft.Cloud.Subscription;
        draft.Properties["resourceGroup"] = draft.Id.Group;
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) => cloud.Resources.Referrers(resource.Id);

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(409, "Conflict",
        $"Server farm '{resource.Id.Name}' cannot be deleted because it has web app(s) {string.Join(',', holders.Select(h => h.Id.Name))} assigned to it.");

    public override void Render(Cloud cloud, Resource resource, JsonObject body) => body.Properties["numberOfSites"] = Holders(cloud, resource).Count();

    private static string Tier(string sku) => sku switch
    {
        "F1" => "Free",
        "D1" => "Shared",
        "Y1" => "Dynamic",
        ['B', ..] => "Basic",
        ['S', ..] => "Standard",
        ['P', .., 'v', '2'] => "PremiumV2",
        ['P', .., 'v', '3'] => "PremiumV3",
        ['P', .., 'v', '4'] => "PremiumV4",
        ['E', 'P', ..] => "ElasticPremium",
        ['I', ..] => "IsolatedV2",
        _ => "Standard",
    };
}
