using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Words that stand in a destructive request and would change nothing in it. A word that narrows in English and decides
/// nothing here is a question, even beside a name: the request may mean another than the one that is named.
/// </summary>
internal static class Inserted
{
    /// <summary>What to ask about it; null when every word has its place.</summary>
    public static string? Doubt(Draft draft)
    {
        var items = draft.Segment.Items.SkipWhile(item => item != draft.Segment.Verb).Skip(1).ToList();
        if (items.Find(item => Others(draft, item)) is { } other)
        {
            return $"Which ones does '{other.Text}' leave out? Name the ones that are meant.";
        }

        if (items.Find(item => (item.Part == Part.Detail && item.Word is not "up" and not "names") || (item.Part == Part.Cue && !Answered(draft, item))) is { } idle)
        {
            return $"What does '{idle.Text}' mean here? Say only what to {draft.Verb}, by kind and name.";
        }

        return draft.Names.Count > 0 ? Beside(draft, items) : null;
    }

    private static bool Others(Draft draft, Item item) =>
        item.Word is "other" or "his" or "her" or "their" or "your" or "first" or "either" or "new" || (item.Part == Part.More && draft.Verb is not "scale");

    /// <summary>Whether the value that a word announces was said.</summary>
    private static bool Answered(Draft draft, Item cue) => cue.Value switch
    {
        "tags" => !draft.Filter.Tags.IsEmpty || draft.Filter.Untagged || !draft.Filter.MissingTags.IsEmpty || draft.Said.Has("tags"),
        "size" or "to_size" or "sku" or "tier" or "vcpus" => draft.Filter.Size is not null
            || draft.Said.Values.Keys.Any(said => said is "size" or "to_size" or "sku" or "tier" or "vcpus" or "memory_gb" or "disk_size_gb")
            || draft.Questions.Exists(question => question.Parameter is "size" or "to_size" or "sku" or "tier" or "disk_size_gb"),
        "count" or "node_count" or "min_count" or "max_count" => draft.Said.Values.Keys.Any(said => said.EndsWith("count", StringComparison.Ordinal)) || draft.Questions.Count > 0,
        "name" or "names" => true,
        _ => draft.Said.Has(cue.Value) || draft.Evidence.ContainsKey(cue.Value) || cue.Value == draft.Kind?.ParentParameter || draft.Questions.Count > 0,
    };

    /// <summary>"The unused nic n1": Azure deletes none that is in use, so that the word decides nothing.</summary>
    private static bool Unattached(Draft draft) =>
        draft is { Noun: { Plural: false } noun, Kind.Id: "disk" or "nic" or "public_ip", FirstFilter: { } idle } && idle == draft.LastFilter && idle.Start < noun.Start;

    private static string? Beside(Draft draft, List<Item> items)
    {
        var filter = draft.Filter;
        if ((filter.Idle && !Unattached(draft))
            || filter.Untagged
            || (filter.Size is not null && draft.Verb != "resize")
            || filter.NamePattern is not null
            || !filter.Tags.IsEmpty
            || filter.OlderThan is not null
            || (filter.State is not null && draft.Noun is { Plural: true }))
        {
            return "A name and what narrows are both said. Which one decides? Say the name alone, or the narrowing alone.";
        }

        if (draft.FirstName is not { } name)
        {
            return null;
        }

        var plain = name is { Part: Part.Unknown, LooksLikeName: false } && draft.Noun is { Plural: true } && draft.Names.Count == 1;
        var describing = items.Find(item => item is { Part: Part.Unknown } && draft.Names.Contains(item.Value) && item.Word.Contains('-') && Compounds.Describe(item.Word, false));
        if (plain || describing is not null)
        {
            return $"Is '{(describing ?? name).Text}' the name of one? Name the ones that are meant, or say a group, tag or state.";
        }

        // "Delete last resource group rg-a": one is meant, and two words would name it.
        if (draft.Noun is { Plural: false } noun
            && name.Start < noun.Start
            && draft.LastName?.Start > noun.Start
            && !items.Exists(item => item.Part is Part.And or Part.Comma && item.Start > noun.Start && item.Start < draft.LastName.Start))
        {
            return $"Is it '{name.Text}' or '{draft.LastName.Text}'? Name only what to {draft.Verb}.";
        }

        return null;
    }
}
