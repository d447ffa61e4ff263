using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>"copy" of properties, variables and outputs: a count and what each item is made of.</summary>
internal sealed record CopyLoop(string Name, JsonNode? Count, JsonNode? Input)
{
    private const long Largest = 800;

    /// <summary>The loops of an object's "copy" property; null when that is a property like any other.</summary>
    public static IReadOnlyList<CopyLoop>? Properties(JsonNode? copy) =>
        copy is JsonArray items && items.Count > 0 && items.All(i => i is JsonObject o && o.Text("name") is not null && o.ContainsKey("count") && o.ContainsKey("input"))
            ? [.. items.OfType<JsonObject>().Select(o => new CopyLoop(o.Text("name") ?? "", o["count"], o["input"]))]
            : null;

    public JsonArray Items(Scope scope)
    {
        var items = new JsonArray();
        var count = Times(Name, Count, scope);
        for (var i = 0L; i < count; i++)
        {
            items.Add(Evaluator.Tree(Input, scope.In(Name, i)));
        }

        return items;
    }

    /// <exception cref="TemplateFault">The count is not a number that Azure would take.</exception>
    public static long Times(string name, JsonNode? count, Scope scope)
    {
        var times = Values.Whole(Evaluator.Tree(count, scope))
            ?? throw new TemplateFault($"The template copy '{name}' is not valid: its count must be an integer. Please see https://aka.ms/arm-resource-loops for usage details.");
        return times is >= 0 and <= Largest ? times
            : throw new TemplateFault($"The template copy '{name}' is not valid: the copy count '{times}' must be from '0' to '{Largest}'. Please see https://aka.ms/arm-resource-loops for usage details.");
    }
}
