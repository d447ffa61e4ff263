using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Web;

internal static class WebEndpoints
{
    public static IEnumerable<Endpoint> All =>
    [
        .. RuntimeStacks.Endpoints,
        .. SiteSettings.Endpoints(Sites.TypeName),
        .. SiteSettings.Endpoints(Slots.TypeName),
        .. Slots.Endpoints,
        new("GET", "Microsoft.Web/geoRegions", (cloud, _, _) => ArmReply.List(KnownRegions.All.Select(region => new JsonObject
        {
            ["id"] = $"/subscriptions/{cloud.Subscription}/providers/Microsoft.Web/geoRegions/{region.DisplayName}",
            ["name"] = region.DisplayName,
            ["type"] = "Microsoft.Web/geoRegions",
            ["properties"] = new JsonObject { ["name"] = region.DisplayName, ["displayName"] = region.DisplayName },
        }))),
        .. ((string[])[Sites.TypeName, Slots.TypeName]).SelectMany(type => (Endpoint[])[State(type, "start", "Running"), State(type, "stop", "Stopped"), State(type, "restart", "Running")]),
    ];

    private static Endpoint State(string type, string act, string state) => new("POST", $"{type}/{act}", (cloud, request, site) =>
    {
        if (site is null)
        {
            return Errors.NotAPath(request.RawTarget);
        }

        site.Properties["state"] = state;
        cloud.Save(site);
        return new ArmReply(200);
    });
}
