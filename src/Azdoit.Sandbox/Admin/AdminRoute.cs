using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Admin;

/// <summary>
/// One thing that can be set from outside, at <c>/sandbox/{Name}</c>. It runs inside the gate, and what it changes is kept.
/// <paramref name="Handle"/> gets what follows the name in the path, decoded, and the body.
/// </summary>
internal sealed record AdminRoute(string Method, string Name, Func<Cloud, string, JsonObject, ArmReply> Handle)
{
    public bool Serves(string method, string path) => Method == method
        && path.StartsWith(Name, StringComparison.Ordinal) && (path.Length == Name.Length || path[Name.Length] == '/');

    public ArmReply Answer(Cloud cloud, string path, JsonObject? body)
    {
        lock (cloud.Gate)
        {
            cloud.Advance();
            var reply = Handle(cloud, Uri.UnescapeDataString(path[Name.Length..].TrimStart('/')), body ?? []);
            cloud.Commit();
            return reply;
        }
    }
}
