using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What to ask when an operation lacks what it should bring about: by what the verb is about, not by the verb alone.</summary>
internal static class Wanted
{
    public static void Raise(Draft draft, Operation operation)
    {
        if (Autoscales(draft) && !draft.Said.Has("max_count"))
        {
            draft.Ask("max_count", draft.Said.Has("min_count") ? "Up to how many nodes may it grow?" : "Between how many nodes may it scale? Say the least and the most: 'min 1 max 5'.");
            return;
        }

        if (operation.Needs.IsEmpty || operation.Needs.Any(draft.Said.Has) || draft.Questions.Exists(question => operation.Needs.Contains(question.Parameter)))
        {
            return;
        }

        var name = Lacking(draft, operation);
        var parameter = draft.Subject?.FindParameter(name);
        draft.Ask(name, parameter?.Question ?? Text(draft.Verb, name == Announced(draft) ? [] : operation.Needs, draft.Kind, name), parameter?.Choices.Take(12));
    }

    /// <summary>"Enable autoscaling": limits are wanted, not a number.</summary>
    public static bool Autoscales(Draft draft) => draft.Segment.Verb is { Part: Part.Verb, Value: "scale" } verb
        && (verb.Word.Contains("autoscal", StringComparison.Ordinal)
            || verb.Word.Contains("auto-scal", StringComparison.Ordinal)
            || verb.Word.Contains("auto scal", StringComparison.Ordinal));

    /// <summary>The parameter that was announced and got no value: "the SKU of registry acr1"; null where a value or nothing was said.</summary>
    public static string? Announced(Draft draft)
    {
        var cue = draft.Segment.Items.Find(item => item is
        {
            Part: Part.Cue,
            Value: "sku" or "tier" or "size" or "to_size" or "access_tier" or "redundancy" or "public_access" or "version" or "disk_size_gb" or "address_prefix" or "admin_username"
                or "kind" or "image"
        });
        if (cue is null
            || draft.Evidence.Keys.Any(said => said is "sku" or "tier" or "size" or "to_size" or "access_tier" or "redundancy" or "version" or "disk_size_gb" or "tags" or "vcpus"
                or "memory_gb" or "count" or "node_count"))
        {
            return null;
        }

        var machine = draft.Has("to_size") && cue.Value is "sku" or "tier" or "size" && !draft.Has(cue.Value == "size" ? "no" : cue.Value);
        return machine ? "to_size" : cue.Value is "tier" or "sku" && !draft.Has(cue.Value) ? cue.Value == "tier" ? "sku" : "tier" : cue.Value;
    }

    /// <summary>The announced parameter where there is one; scaling up is about the size, scaling out about the number.</summary>
    private static string Lacking(Draft draft, Operation operation)
    {
        if (Announced(draft) is { } wanted && operation.Needs.Contains(wanted))
        {
            return wanted;
        }

        if (draft.Segment.Items.Find(item => item.Part == Part.Cue && operation.Needs.Contains(item.Value)) is { } announced)
        {
            return announced.Value == "size" && operation.Needs.Contains("to_size") ? "to_size" : announced.Value;
        }

        var up = draft.Segment.Verb?.Word is "scale up" or "scale-up" or "upscale" or "upsize" or "upgrade" or "scale down" or "scale-down" or "downscale" or "downsize" or "downgrade";
        return up
            && draft.Kind?.Id == "appservice_plan" ? "sku" : operation.Needs.FirstOrDefault(need => draft.Subject?.FindParameter(need) is not null
                && !(need == "count" && draft.Has("node_count"))) ?? operation.Needs[0];
    }

    /// <param name="others">What the operation could change as well; empty where it was said what should change.</param>
    private static string Text(string? verb, ImmutableArray<string> others, ResourceKind? kind, string name) => (name, verb) switch
    {
        (_, "tag") => "Which tags, as key=value?",
        ("version", _) => "To which version should it be brought?",
        (_, "update") when others.Length > 1 => $"What should change? {string.Join(", ", others)} can.",
        ("size" or "to_size", _) => "Which size should it get?",
        ("sku" or "tier" or "redundancy" or "runtime" or "access_tier", _) => $"Which {name.Replace("sku", "SKU", StringComparison.Ordinal).Replace('_', ' ')} should it get?",
        ("node_count", _) when kind?.Id is not "appservice_plan" => "To how many nodes in total should it be scaled?",
        ("count" or "node_count", _) => "To how many instances in total should it be scaled?",
        ("disk_size_gb", _) => "How many GB should it have in total?",
        _ => others.IsEmpty ? $"Which {name.Replace('_', ' ')} should it get?" : $"What should change? {string.Join(", ", others)} can.",
    };
}
