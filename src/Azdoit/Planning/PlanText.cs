using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Azdoit.Planning;

/// <summary>
/// What a plan's hash covers, as JSON. Written by hand, because a serializer's set-up for these types takes longer than
/// the rest of planning; <see cref="PlanningJson"/> reads it, and a test holds the two together.
/// </summary>
internal static class PlanText
{
    public static JsonObject Of(PlanTarget target, ImmutableArray<Step> steps) => new()
    {
        ["format"] = Plan.Format,
        ["target"] = new JsonObject
        {
            ["cloud"] = target.Cloud,
            ["tenant"] = target.Tenant,
            ["subscription"] = target.Subscription,
            ["environment"] = target.Environment,
        },
        ["steps"] = List(steps.Select(Of)),
    };

    private static JsonObject Of(Step step) => new()
    {
        ["id"] = step.Id.Value,
        ["effect"] = Of(step.Effect),
        ["depends_on"] = List(step.DependsOn.Select(id => Word(id.Value))),
        ["undo"] = Of(step.Undo),
    };

    private static JsonObject Of(Effect effect)
    {
        var json = effect switch
        {
            Effect.Ensure ensure => new JsonObject { ["type"] = "ensure", ["body"] = ensure.Body.DeepClone() },
            Effect.Modify modify => new JsonObject { ["type"] = "modify", ["patch"] = modify.Patch.DeepClone() },
            Effect.Invoke invoke => new JsonObject { ["type"] = "invoke", ["action"] = invoke.Action, ["state"] = invoke.State },
            Effect.Remove remove => new JsonObject { ["type"] = "remove", ["takes"] = List(remove.Takes.Select(address => Word(address.Id))) },
            _ => throw new UnreachableException(),
        };
        json["address"] = effect.Address.Id;
        json["kind"] = effect.Kind;
        json["class"] = effect.Class.ToString();
        if (effect.Fingerprint is { } fingerprint)
        {
            json["fingerprint"] = fingerprint;
        }

        return json;
    }

    private static JsonObject Of(Undo undo) => undo switch
    {
        Undo.Remove => new JsonObject { ["type"] = "remove" },
        Undo.Restore restore => new JsonObject { ["type"] = "restore", ["patch"] = restore.Patch.DeepClone() },
        Undo.Invoke invoke => new JsonObject { ["type"] = "invoke", ["action"] = invoke.Action, ["state"] = invoke.State },
        Undo.None none => new JsonObject { ["type"] = "none", ["reason"] = none.Reason },
        _ => throw new UnreachableException(),
    };

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonValue Word(string text) => JsonValue.Create(text);
}
