using System.Text.Json.Nodes;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Arm;

/// <summary>The subscriptions, their tenants, and where they can put things.</summary>
internal static class Subscriptions
{
    public const string DisplayName = "Sandbox";

    public static ArmReply Tenants(Cloud cloud) => ArmReply.List(Tenant.All(cloud).Select(tenant => new JsonObject
    {
        ["id"] = $"/tenants/{tenant.Id}",
        ["tenantId"] = tenant.Id,
        ["displayName"] = tenant.DisplayName,
        ["tenantCategory"] = "Home",
    }));

    /// <summary>Those of the caller's tenant: a token is for one tenant.</summary>
    public static ArmReply List(Cloud cloud, ArmRequest request) =>
        ArmReply.List(Subscription.All(cloud).Where(s => s.Tenant == request.Caller.Tenant).Select(s => One(cloud, s)));

    public static ArmReply Get(Cloud cloud) =>
        Subscription.Find(cloud, cloud.Subscription) is { } subscription ? new ArmReply(200, One(cloud, subscription)) : Errors.SubscriptionNotFound(cloud.Subscription);

    public static ArmReply Locations(Cloud cloud) => ArmReply.List(KnownRegions.All.Select(r => Location(cloud, r)));

    private static JsonObject One(Cloud cloud, Subscription subscription) => new()
    {
        ["id"] = $"/subscriptions/{subscription.Id}",
        ["authorizationSource"] = "RoleBased",
        ["managedByTenants"] = new JsonArray(),
        ["subscriptionId"] = subscription.Id,
        ["tenantId"] = subscription.Tenant,
        ["displayName"] = subscription.DisplayName,
        ["state"] = Subscription.State(cloud, subscription.Id),
        ["subscriptionPolicies"] = new JsonObject { ["locationPlacementId"] = "Public_2014-09-01", ["quotaId"] = "PayAsYouGo_2014-09-01", ["spendingLimit"] = "Off" },
    };

    private static JsonObject Location(Cloud cloud, Region region)
    {
        var metadata = new JsonObject
        {
            ["regionType"] = "Physical",
            ["regionCategory"] = region.Category,
            ["geography"] = region.Geography,
            ["geographyGroup"] = region.GeographyGroup,
            ["longitude"] = region.Longitude,
            ["latitude"] = region.Latitude,
            ["physicalLocation"] = region.Place,
            ["pairedRegion"] = new JsonArray(),
        };
        if (region.PairedRegion.Length > 0)
        {
            metadata["pairedRegion"] = new JsonArray(new JsonObject
            {
                ["name"] = region.PairedRegion,
                ["id"] = $"/subscriptions/{cloud.Subscription}/locations/{region.PairedRegion}",
            });
        }

        var location = new JsonObject
        {
            ["id"] = $"/subscriptions/{cloud.Subscription}/locations/{region.Name}",
            ["name"] = region.Name,
            ["type"] = "Region",
            ["displayName"] = region.DisplayName,
            ["regionalDisplayName"] = $"({region.GeographyGroup}) {region.DisplayName}",
            ["metadata"] = metadata,
        };
        if (region.Zones > 0)
        {
            location["availabilityZoneMappings"] = new JsonArray([.. Enumerable.Range(1, region.Zones).Select(z => (JsonNode)new JsonObject
            {
                ["logicalZone"] = $"{z}",
                ["physicalZone"] = $"{region.Name}-az{z}",
            })]);
        }

        return location;
    }
}
