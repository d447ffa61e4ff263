using System.Text.Json.Nodes;
using Azdoit.Intents;

namespace Azdoit.Flow;

/// <summary>
/// What a request comes to, without how it was worded: operations and parameters. Two requests with the same meaning in
/// the same target are the same request.
/// </summary>
internal static class Meaning
{
    public static JsonNode Of(Understanding understanding)
    {
        var read = JsonNode.Parse(UnderstandingJson.Line(understanding))!;
        return new JsonArray([.. read["clauses"]!.AsArray().Select(clause => new JsonObject
        {
            ["operation"] = clause!["operation"]!.DeepClone(),
            ["parameters"] = clause["parameters"]!.DeepClone(),
        })]);
    }
}
