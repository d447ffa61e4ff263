using Azdoit.Intents.Words;
using Azdoit.Inventory;

namespace Azdoit.Intents.Reading;

/// <summary>
/// What was said to narrow a destructive request and would not: every value must decide something, or the request takes more than was meant.
/// </summary>
internal static class Narrowing
{
    /// <summary>Words within a noun that mean some of its kind, which azdoit cannot tell from the others.</summary>
    private static readonly string[] Qualifiers =
        ["web", "webserver", "webservers", "jump", "jumpbox", "jumpboxes", "bastion", "data", "inbound", "outbound", "static", "dynamic", "monitor", "app", "application", "build",
            "worker", "spot", "gpu", "premium", "temp"];

    public static void Raise(Draft draft, Clause clause)
    {
        if (draft.RefersTo is not null)
        {
            return;
        }

        if (!draft.Hurts)
        {
            if (draft.Verb is "list" or "count" or "tag" or "start" or "show" && (draft.Names.Count == 0 || draft.Verb is "start" or "tag") && Unapplied(draft, clause) is { } extra)
            {
                draft.Ask("filter", $"'{extra}' cannot select which ones are meant. Name them, or say a group, region, size, tag, state or age.");
            }

            return;
        }

        if (draft.Kind is { } kind && draft.Filter.SpeaksOfTags && !kind.Taggable)
        {
            Refuse(draft, $"A {kind.Title} has no tags, so they cannot decide which ones are meant. Name them.");
        }
        else if (Inserted.Doubt(draft) is { } doubt)
        {
            Refuse(draft, doubt);
        }
        else if (draft.Names.Count > 0)
        {
            Named(draft);
            if (Unapplied(draft, clause) is { } aside)
            {
                Refuse(draft, $"'{aside}' does not say which one to {draft.Verb}. Say only its kind, name and group.");
            }
        }
        else if (Unapplied(draft, clause) is { } value)
        {
            Refuse(draft, $"'{value}' cannot decide which ones are meant. Name them, or say a group, region, size, tag, state or age.");
        }
        else if (draft.Noun?.Word.Split(' ').FirstOrDefault(word => Qualifiers.Contains(word) && !draft.Subject!.Title.Contains(word, StringComparison.Ordinal)) is { } qualifier)
        {
            draft.Withheld = true;
            if (!draft.Questions.Exists(question => question.Parameter == "name"))
            {
                Refuse(draft, $"Which ones are '{draft.Noun.Text}'? '{qualifier}' cannot decide it. Name them, or say a tag.");
            }
        }
    }

    private static void Named(Draft draft)
    {
        var items = draft.Segment.Items;
        var open = items.FindIndex(item => item.Word == "(");
        var close = items.FindIndex(Math.Max(open, 0), item => item.Word == ")");
        if (open >= 0
            && items.GetRange(open, (close < 0 ? items.Count : close) - open).Find(item => item.Part is Part.Unknown or Part.Quoted or Part.Size or Part.Names
                && draft.Names.Contains(item.Text)) is { } aside)
        {
            // "d1 (S1)": the name of another, or what the first one is like?
            Refuse(draft, $"What is '{aside.Text}' in parentheses? Name only what to {draft.Verb}.");
        }

        if (draft.Names.Find(name => name.ToLowerInvariant() is "all" or "any" or "every" or "everything" or "it" or "them" or "this" or "that" or "none" or "nothing") is { } word)
        {
            Refuse(draft, $"Is '{word}' the name of one? Name the ones that are meant.");
        }

        if (draft.All && draft.FirstName is { } name && !(draft.Kind is { CountsInstances: true } && draft.Verb is "restart" or "stop" or "deallocate"))
        {
            Refuse(draft, $"Is '{name.Text}' the name of one, or are all meant? Name the ones that are meant.");
        }
        else if (draft.Kind?.ParentParameter is { } parent
            && draft.Evidence.TryGetValue(parent, out var container)
            && draft.FirstName?.Start < container.Start
            && draft.LastName?.Start > container.Start)
        {
            Refuse(draft, $"What is '{draft.LastName.Text}': one to {draft.Verb}, or where another is? Ask for each place on its own.");
        }
    }

    /// <summary>The first value that was said and neither selects nor says what the operation should do.</summary>
    private static string? Unapplied(Draft draft, Clause clause)
    {
        var needs = draft.Subject?.Find(draft.Verb ?? "")?.Needs ?? [];
        var byCapacity = draft.Verb is "resize" or "scale" && !draft.Evidence.ContainsKey("to_size") && !draft.Evidence.ContainsKey("size");
        var resizesBySize = draft.Verb == "resize" && (draft.Said.Has("to_size") || draft.Said.Has("size"));
        return draft.Evidence
            .Where(said => draft.Said.Has(said.Key)
                && said.Key != draft.Kind?.ParentParameter
                && (!needs.Contains(said.Key) || (resizesBySize && said.Key is "vcpus" or "memory_gb"))
                && !(said.Key switch
                {
                    "resource_group" or "region" when draft.Names.Count > 0 => true,
                    "count" when draft.Names.Count > 0 => draft.Said.Number("count") == draft.Names.Count,
                    "resource_group" => clause.Filter?.ResourceGroup is not null,
                    "region" => clause.Filter?.Region is not null,
                    "size" or "to_size" => clause.Filter?.Size is not null || draft.Verb == "resize",
                    "tags" => clause.Filter?.Tags.IsEmpty == false,
                    "filter" or "name" or "names" => true,
                    "vcpus" or "memory_gb" when byCapacity && draft.Names.Count > 0 => true,
                    "count" => draft.Hurts,
                    _ when draft.Verb is "list" or "count" => draft.Kind is { } kind && Observation.CanTell(kind, said.Key),
                    _ => false,
                }))
            .OrderBy(said => said.Value.Start)
            .Select(said => said.Value.Text)
            .FirstOrDefault();
    }

    private static void Refuse(Draft draft, string question)
    {
        draft.Withheld = true;
        draft.Ask("filter", question);
    }
}
