using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Preview features of a provider, which change nothing here: <c>.../Microsoft.Features/providers/NAMESPACE/features/NAME</c>.</summary>
internal static class Features
{
    private const string Scope = "/providers/Microsoft.Features";

    public static bool Serves(ArmPath path) => path.Segments is [_, _, _, var provider, ..] && provider.Equals("Microsoft.Features", StringComparison.OrdinalIgnoreCase)
        && path.Types is [var type, ..] && type.Equals("features", StringComparison.OrdinalIgnoreCase) && !path.Names.IsEmpty;

    public static ArmReply Answer(Cloud cloud, ArmRequest request)
    {
        var (ns, name) = (request.Path.Namespace ?? "", request.Path.Names[0]);
        var key = $"feature/{cloud.Subscription}/{ns}/{name}";
        if (request.Method == "POST" && request.Path.Types is [_, var verb])
        {
            cloud.Keep(key, new JsonObject { ["state"] = verb.Equals("register", StringComparison.OrdinalIgnoreCase) ? "Registered" : "Unregistered" });
        }

        return new ArmReply(200, new JsonObject
        {
            ["id"] = $"/subscriptions/{cloud.Subscription}{Scope}/providers/{ns}/features/{name}",
            ["name"] = $"{ns}/{name}",
            ["type"] = "Microsoft.Features/providers/features",
            ["properties"] = new JsonObject { ["state"] = cloud.Documents.Find(key)?.Text("state") ?? Registration.NotRegistered },
        });
    }
}
