using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>What can only be known when a resource is there.</summary>
internal static class States
{
    public static IEnumerable<Function> All =>
    [
        new("reference", 1, 3, c => AtRuntime(c).World.Reference(c.World.Resolve(c.Text(0)), c.OptionalText(1), "Full".Equals(c.OptionalText(2), StringComparison.OrdinalIgnoreCase))),
        new("references", 1, 2, c => Values.List(AtRuntime(c).World.ResolveAll(c.Text(0)).Select(id => c.World.Reference(id, null, "Full".Equals(c.OptionalText(1), StringComparison.OrdinalIgnoreCase))))),
        new("resourceInfo", 1, 1, c => Info(c.Scope.Program.EarlyId(c.Text(0)) ?? c.World.Resolve(c.Text(0)))),
    ];

    public static Invocation AtRuntime(Invocation call) => call.Scope.Stage == Stage.Runtime ? call
        : throw new TemplateFault($"The template function '{call.Name}' is not expected at this location. Please see https://aka.ms/arm-functions for usage details.");

    private static JsonObject Info(string id)
    {
        var info = JsonText.NewObject();
        (info["id"], info["name"]) = (JsonValue.Create(id), JsonValue.Create(id[(id.LastIndexOf('/') + 1)..]));
        return info;
    }
}
