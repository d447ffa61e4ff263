using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Web;

internal static class WebEndpoints
{
    public static IEnumerable<Endpoint> All =>
    [
        .. RuntimeStacks.Endpoints,
        .. SiteSettings.Endpoints,
        State("start", "Running"),
        State("stop", "Stopped"),
        State("restart", "Running"),
    ];

    private static Endpoint State(string act, string state) => new("POST", $"{Sites.TypeName}/{act}", (cloud, request, site) =>
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
