using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Twins;

namespace Azdoit.Sandbox.Admin;

/// <summary>The whole state as one document: <c>GET snapshot</c> gives it, <c>PUT snapshot</c> puts the cloud back to it.</summary>
internal static class Snapshots
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "snapshot", (cloud, _, _) =>
        {
            var state = new JsonObject();
            foreach (var (key, document) in cloud.Snapshot())
            {
                state[key] = document.DeepClone();
            }

            return new ArmReply(200, state);
        }),
        new("PUT", "snapshot", (cloud, _, body) =>
        {
            if (body.Text("schema") == Settlement.Schema)
            {
                cloud.Reset();
                var unplayed = new Adoption(cloud, Settlement.Of(body)).Run();
                return new ArmReply(200, new JsonObject { ["not_modelled"] = new JsonArray([.. unplayed.Select(sentence => (JsonNode)JsonValue.Create(sentence))]) });
            }

            if (body.Any(entry => entry.Value is not JsonObject))
            {
                return Errors.InvalidContent("the document is not a snapshot");
            }

            cloud.Restore(body.ToDictionary(entry => entry.Key, entry => (JsonObject)entry.Value!.DeepClone()));
            return new ArmReply(204);
        }),
    ];
}
