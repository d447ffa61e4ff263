using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Admin;

/// <summary>Global names that other customers have: <c>PUT names {"type", "name"}</c>, <c>DELETE names/{namespace}/{type}/{name}</c>.</summary>
internal static class Names
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "names", (cloud, _, _) => ArmReply.List(GlobalName.Foreign(cloud).Select(n => n.Clone()))),
        new("PUT", "names", (cloud, _, body) => body.Text("type") is { Length: > 0 } type && body.Text("name") is { Length: > 0 } name
            ? new ArmReply(200, GlobalName.Give(cloud, type, name).Clone())
            : Errors.InvalidContent("type and name must be given")),
        new("DELETE", "names", (cloud, path, _) =>
        {
            var end = path.LastIndexOf('/');
            GlobalName.Free(cloud, path[..Math.Max(end, 0)], path[(end + 1)..]);
            return new ArmReply(204);
        }),
    ];
}
