using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Admin;

/// <summary>
/// What a subscription may have: <c>PUT quotas {"location", "name", "limit"}</c> by the names of the usage lists ("cores", "standardDSv3Family", "PublicIPAddresses"),
/// and <c>PUT restrictions {"location", "size", "zones", "reason", "shortage"}</c>. A location of "*" is every region; a restriction with no size hits all sizes.
/// </summary>
internal static class Limits
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "quotas", (cloud, _, _) => ArmReply.List(Quota.All(cloud).Select(q => q.Clone()))),
        new("PUT", "quotas", (cloud, _, body) => SetQuota(cloud, body)),
        new("GET", "restrictions", (cloud, _, _) => ArmReply.List(SizeRestriction.All(cloud).Select(r => r.ToJson()))),
        new("PUT", "restrictions", (cloud, _, body) => Restrict(cloud, body)),
        new("DELETE", "restrictions", (cloud, _, _) => Lift(cloud)),
    ];

    private static ArmReply SetQuota(Cloud cloud, JsonObject body)
    {
        var location = body.Text("location") ?? Quota.Everywhere;
        return body.Text("name") is { Length: > 0 } name && body.Whole("limit") is >= 0 and { } limit && (location == Quota.Everywhere || KnownRegions.Find(location) is not null)
            ? new ArmReply(200, Quota.Set(cloud, body.Text("subscription") ?? KnownIds.Subscription, KnownRegions.Normalize(location), name, limit).Clone())
            : Errors.InvalidContent("name and limit (0 or more) must be given, and location be a region or '*'");
    }

    private static ArmReply Restrict(Cloud cloud, JsonObject body)
    {
        if (body.Text("location") is not { } location || KnownRegions.Find(location) is not { } region)
        {
            return Errors.InvalidContent("location must be a region");
        }

        var restriction = new SizeRestriction(body.Text("subscription") ?? KnownIds.Subscription, region.Name, body.Text("size") ?? "*",
            Allocation.Zones(body.Array("zones")), body.Text("reason") ?? SizeRestriction.NotAvailable, body.Flag("shortage") == true);
        restriction.Keep(cloud);
        return new ArmReply(200, restriction.ToJson());
    }

    private static ArmReply Lift(Cloud cloud)
    {
        foreach (var restriction in SizeRestriction.All(cloud).ToList())
        {
            restriction.Forget(cloud);
        }

        return new ArmReply(204);
    }
}
