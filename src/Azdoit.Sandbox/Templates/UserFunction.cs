using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>Functions that a template defines for itself: "functions":[{"namespace","members":{"name":{"parameters":[],"output":{}}}}].</summary>
internal static class UserFunction
{
    /// <summary>Null when the template has no such function.</summary>
    public static JsonNode? Call(Invocation call)
    {
        var parts = call.Name.Split('.');
        var member = call.Scope.Program.Source.Objects("functions")
            .FirstOrDefault(f => parts[0].Equals(f.Text("namespace"), StringComparison.OrdinalIgnoreCase))?.Object("members")?.Object(parts[^1]);
        if (member is null)
        {
            return null;
        }

        var parameters = member.Objects("parameters").Select(p => p.Text("name") ?? "").ToList();
        if (call.Count > parameters.Count)
        {
            throw call.Fault($"takes {parameters.Count} argument(s) while {call.Count} were provided");
        }

        var inner = call.Scope.Calling(parameters.Zip(call.Arguments, KeyValuePair.Create));
        return Evaluator.Tree(member.Object("output")?["value"], inner);
    }
}
