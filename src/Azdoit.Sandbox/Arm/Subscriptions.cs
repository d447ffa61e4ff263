using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Arm;

/// <summary>The one subscription, its tenant, and where it can put things.</summary>
internal static class Subscriptions
{
    public const string DisplayName = "Sandbox";

    public static ArmReply Tenants(Cloud cloud) => ArmReply.List([new JsonObject
    {
        ["id"] = $"/tenants/{KnownIds.Tenant}",
        ["tenantId"] = KnownIds.Tenant,
        ["displayName"] = DisplayName,
        ["tenantCategory"] = "Home",
    }]);

    public static ArmReply List(Cloud cloud) => ArmReply.List([One(cloud)]);

    public static ArmReply Get(Cloud cloud) => new(200, One(cloud));

    public static ArmReply Locations(Cloud cloud) => ArmReply.List(KnownRegions.All.Select(r => Location(cloud, r)));

    private static JsonObject One(Cloud cloud) => new()
    {
        ["id"] = $"/subscriptions/{cloud.Subscription}",
        ["authorizationSource"] = "RoleBased",
        ["managedByTenants"] = new JsonArray(),
        ["subscriptionId"] = cloud.Subscription,
        ["tenantId"] = KnownIds.Tenant,
        ["displayName"] = DisplayName,
        ["state"] = "Enabled",
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
