using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>The actions of any type whose name begins with "list": listKeys, listSecrets, listAccountSas, and "list" itself.</summary>
internal static class Lists
{
    public static bool IsOne(string name) => name.StartsWith("list", StringComparison.OrdinalIgnoreCase) && name.All(char.IsAsciiLetter);

    public static JsonNode? Call(Invocation call) =>
        States.AtRuntime(call).World.List(call.Name, call.World.Resolve(call.Text(0)), call.Text(1), call.Count > 2 ? call[2] : null);
}
