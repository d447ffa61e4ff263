using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>What a deployment would change, read off its rehearsal.</summary>
internal sealed class WhatIf(Cloud cloud, DeploymentDraft draft, TemplatePlan plan, Rehearsal rehearsal, bool idsOnly)
{
    private const string Hidden = "*******";

    private static readonly string[] EveryWrite = ["etag", "provisioningState", "lastModifiedTime", "modifiedDate", "updatedOn", "updatedBy"];

    private readonly List<string> _secrets = [.. Secrets(plan)];

    public JsonObject Answer()
    {
        if (rehearsal.Refusals is { Count: > 0 } refusals)
        {
            return new JsonObject { ["status"] = Operation.Failed, ["error"] = DeploymentErrors.NotValid(draft.Name, refusals).ToJson() };
        }

        var written = rehearsal.Writes.GroupBy(w => w.Id, StringComparer.OrdinalIgnoreCase).ToList();
        var changes = written.Select(w => (JsonNode)Change([.. w])).Concat(NotReached()).Concat(Ignored([.. written.Select(w => w.Key.ToLowerInvariant())]));
        return new JsonObject
        {
            ["status"] = Operation.Succeeded,
            ["properties"] = new JsonObject { ["correlationId"] = rehearsal.Deployment.Correlation, ["changes"] = new JsonArray([.. changes]) },
        };
    }

    private JsonObject Change(IReadOnlyList<DeployedWrite> writes)
    {
        var (first, last) = (writes[0], writes[^1]);
        return last.Error is { } error ? Unsupported(last.Id, error.Message)
            : last.Sent is null ? Entry(last.Id, "Delete", Shown(first.Before, last), null, null)
            : DeploymentRun.StateOf(cloud, last.Id) is not { } before ? Entry(last.Id, "Create", null, Sent(last), null)
            : Changed(before, last);
    }

    private JsonObject Changed(JsonObject state, DeployedWrite last)
    {
        var (before, after) = (Shown(state, last), Shown(last.After, last));
        var delta = BodyDelta.Between(before, after);
        if (delta.Count > 0 && DeploymentRun.StateOf(rehearsal.After, last.Id) is { } end && BodyDelta.Between(before, Shown(end, last)).Count == 0)
        {
            // Another write of the deployment puts back what this one takes away: a subnet written inside a network and on its own.
            (after, delta) = (before, []);
        }

        var kind = delta.Count > 0 ? "Modify" : "NoChange";
        foreach (var unheeded in BodyDelta.WithoutEffect(Sent(last), before, after))
        {
            delta.Add(unheeded);
        }

        return Entry(last.Id, kind, before, after, delta);
    }

    /// <summary>What waits for something that fails never gets its turn.</summary>
    private IEnumerable<JsonNode> NotReached() => rehearsal.Deployment.Steps.Where(s => s.State == DeploymentStep.Waiting)
        .Select(s => Unsupported(s.Id, "It depends on a resource whose deployment would fail."));

    private IEnumerable<JsonNode> Ignored(HashSet<string> written) => draft.Id.Group is not { } group ? []
        : cloud.Resources.All.Where(r => r.Id.Parent is null && group.Equals(r.Id.Group, StringComparison.OrdinalIgnoreCase) && ResourceLists.IsListed(r)
                && r.Id.Type != ArmId.GroupType && r.Id.Type != PlannedResource.DeploymentType && !written.Contains(r.Id.Key))
            .OrderBy(r => r.Id.Key, StringComparer.Ordinal)
            .Select(r => Entry(r.Id.Text, "Ignore", Rendering.Summarize(r, withState: false), Rendering.Summarize(r, withState: false), null));

    private JsonObject Entry(string id, string kind, JsonObject? before, JsonObject? after, JsonArray? delta)
    {
        var entry = new JsonObject { ["resourceId"] = id, ["changeType"] = kind };
        if (!idsOnly)
        {
            entry["before"] = Hide(before);
            entry["after"] = Hide(after);
            entry["delta"] = Hide(delta is { Count: > 0 } ? delta : null);
        }

        return entry;
    }

    private static JsonObject Unsupported(string id, string reason) => new() { ["resourceId"] = id, ["changeType"] = "Unsupported", ["unsupportedReason"] = reason };

    /// <summary>A state of a resource without what every write changes.</summary>
    private static JsonObject Shown(JsonObject? state, DeployedWrite write)
    {
        var shown = state?.Clone() ?? JsonText.NewObject();
        Quiet(shown);
        shown["apiVersion"] = write.ApiVersion;
        return shown;
    }

    private static JsonObject Sent(DeployedWrite write)
    {
        var shown = JsonText.NewObject();
        var id = ArmId.Parse(write.Id);
        (shown["id"], shown["name"], shown["type"], shown["apiVersion"]) = (write.Id, id?.Name, id?.Type, write.ApiVersion);
        foreach (var (name, value) in write.Sent ?? [])
        {
            shown[name] = value?.DeepClone();
        }

        JsonShape.DropNulls(shown);
        WriteOnly.Drop(shown);
        return shown;
    }

    private static void Quiet(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var name in EveryWrite)
                {
                    parent.Remove(name);
                }

                foreach (var (_, value) in parent)
                {
                    Quiet(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Quiet(item);
                }

                break;
        }
    }

    private static IEnumerable<string> Secrets(TemplatePlan plan)
    {
        var parameters = plan.Program.Parameters;
        return parameters.Names.Where(parameters.IsSecure).SelectMany(n => Texts(parameters.Value(n))).Where(t => t.Length > 0);
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        JsonObject parent => parent.SelectMany(p => Texts(p.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => Values.Text(value) is { } text ? [text] : [],
    };

    private JsonNode? Hide(JsonNode? node) => node switch
    {
        JsonObject parent => HideIn(parent),
        JsonArray items => new JsonArray([.. items.Select(Hide)]),
        JsonValue value when Values.Text(value) is { } text && _secrets.Exists(s => text.Contains(s, StringComparison.Ordinal)) => JsonValue.Create(Hidden),
        _ => node?.DeepClone(),
    };

    private JsonObject HideIn(JsonObject parent)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in parent)
        {
            result[name] = Hide(value);
        }

        return result;
    }
}
