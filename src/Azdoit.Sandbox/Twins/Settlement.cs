using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Twins;

/// <summary>
/// A snapshot of another cloud as it is played with: in the sandbox's own subscription, so that everything that speaks to the
/// sandbox finds it there, and with the sandbox's own owner, who may do everything.
/// </summary>
internal static class Settlement
{
    public const string Schema = "azdoit.snapshot/1";

    public static JsonObject Of(JsonObject snapshot)
    {
        var text = snapshot.ToJsonString();
        foreach (var (there, here) in new[] { (snapshot.Text("subscription"), KnownIds.Subscription), (snapshot.Text("tenant"), KnownIds.Tenant) })
        {
            text = there is { Length: 36 } ? text.Replace(there, here, StringComparison.OrdinalIgnoreCase) : text;
        }

        var settled = (JsonObject)JsonNode.Parse(text)!;
        foreach (var name in (string[])["caller", "role_assignments", "role_definitions", "state"])
        {
            settled.Remove(name);
        }

        return settled;
    }
}
