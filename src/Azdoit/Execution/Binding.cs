using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>Stamps the id of the objective where the plan holds a stand-in for it: the plan's hash must not depend on it, the tag must.</summary>
internal static class Binding
{
    public static Effect To(Effect effect, ObjectiveId objective) => effect switch
    {
        Effect.Ensure ensure => ensure with { Body = (JsonObject)Stamp(ensure.Body, objective)! },
        _ => effect,
    };

    private static JsonNode? Stamp(JsonNode? node, ObjectiveId objective) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Stamp(member.Value, objective)))),
        JsonArray items => new JsonArray([.. items.Select(item => Stamp(item, objective))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == References.Objective => JsonValue.Create(objective.Value),
        _ => node?.DeepClone(),
    };
}
