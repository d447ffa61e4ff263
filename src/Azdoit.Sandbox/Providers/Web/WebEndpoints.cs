using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Web;

internal static class WebEndpoints
{
    public static IEnumerable<Endpoint> All =>
    [
        State("start", "Running"),
        State("stop", "Stopped"),
        State("restart", "Running"),
        new("POST", $"{SiteConfigs.TypeName}/list", (cloud, request, config) => config is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200, cloud.Render(config))),
        new("POST", "Microsoft.Web/checkNameAvailability", (cloud, request, _) => CheckName(cloud, request.Body?.Text("name") ?? "")),
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

    private static ArmReply CheckName(Cloud cloud, string name) => new(200, GlobalName.Taken(cloud, Sites.TypeName, name) is null
        ? new JsonObject { ["nameAvailable"] = true }
        : new JsonObject
        {
            ["nameAvailable"] = false,
            ["reason"] = "AlreadyExists",
            ["message"] = $"Hostname '{name}' already exists. Please select a different name.",
        });
}
