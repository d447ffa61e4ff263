using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Places, states, patterns and tags: they narrow a selection, or place and mark what is new.</summary>
internal sealed partial class ClauseReader
{
    private void Region(Item item)
    {
        item.Used = true;
        cue = null;
        preposition = null;
        draft.Confidence *= item.Corrected ? 0.93 : 1;
        if (item.Corrected && draft.Hurts)
        {
            draft.Ask("region", $"Does '{item.Text}' mean {item.Value}?", [item.Value]);
        }
        else if (draft.Said.Text("region") is { } other && other != item.Value && draft.Subject?.Id != "cost")
        {
            draft.Withheld |= draft.Hurts;
            draft.Ask("region", $"Both {other} and {item.Value} are named. Which region is meant?", [other, item.Value]);
        }
        else if (draft.Said.Words("region") is { Length: > 0 } regions)
        {
            draft.Say("region", new ParameterValue.Words([.. regions.Append(item.Value).Distinct()]), item);
        }
        else
        {
            draft.Say("region", item.Value, item);
        }
    }

    /// <summary>A region in quotation marks where a place is expected.</summary>
    private bool QuotedRegion(Item item)
    {
        if (item.Part != Part.Quoted || Regions.Find(new Region(item.Value)) is not { } facts)
        {
            return false;
        }

        Region(item with { Part = Part.Region, Value = facts.Region.Name });
        item.Used = true;
        return true;
    }

    private void Place(Item item)
    {
        if (!InPlace && cue?.Value != "region")
        {
            return;
        }

        item.Used = true;
        draft.Ask("region", $"Which Azure region is meant by '{item.Text}'?", item.Value.Split(','));
        preposition = null;
        cue = null;
    }

    private void State(Item item)
    {
        if (item.Word == "running" && draft.Reads && Next() is { Part: Part.Image } or { Part: Part.Cue, Value: "version" or "runtime" } or { Part: Part.Number })
        {
            // "Running version 15" says what, not whether.
            item.Used = true;
        }
        else if (item.Word is "unattached" && draft.Subject?.Id is not ("disk" or "nic" or "public_ip"))
        {
            return;
        }
        else if (item.Value is "idle")
        {
            draft.Narrow(draft.Filter with { Idle = true }, item);
        }
        else if (item.Value is "untagged" && items.Skip(at + 1).Any(later => later.Part == Part.Pair))
        {
            // "Not tagged keep=yes" is the opposite of what a tag filter selects.
            item.Used = true;
            draft.Withheld = true;
            draft.Ask("filter", $"'{item.Text} ...' selects by what is missing, which cannot be said. Name the ones that are meant, or a tag that they have.");
        }
        else if (item.Value is "untagged")
        {
            draft.Narrow(draft.Filter with { Untagged = true }, item);
        }
        else if (draft.Creates)
        {
            item.Used = true;
        }
        else if (draft.Hurts && (item.Word.Contains("n't ", StringComparison.Ordinal) || item.Word.Contains("not ", StringComparison.Ordinal)))
        {
            // What does not run may be stopped, deallocated or failed.
            item.Used = true;
            draft.Withheld = true;
            draft.Ask("filter", $"'{item.Text}' may mean stopped, deallocated or both. Say which.");
        }
        else if (negation is not null)
        {
            // "Not running" has its own entry; any other negated state is not sayable.
            return;
        }
        else
        {
            draft.Narrow(draft.Filter with { State = item.Value }, item);
        }
    }

    private void Pattern(Item item)
    {
        if (item.Value.Length == 0)
        {
            item.Used = true;
        }
        else if (item.Value.All(c => c is '*'))
        {
            draft.All = true;
            item.Used = true;
        }
        else if (!draft.Creates)
        {
            draft.Narrow(draft.Filter with { NamePattern = item.Value }, item);
        }

        preposition = null;
    }

    private void Tag(Item item)
    {
        item.Used = true;
        var (key, value) = (item.Values[0], item.Values[1]);
        if (draft.Verb is "create" or "give" && item.Part == Part.Pair && Announcer(items.IndexOf(item)) is var from && !(from >= 0 && (items[from].Is(Part.Cue, "tags") || items[from].Is(Part.Verb, "tag"))) && !Compounds.IsTagKey(key.ToLowerInvariant()))
        {
            // "Hostname=web-01" may be meant as anything.
            draft.Ask("tags", $"azdoit knows no setting '{key}'. For a tag, say 'with tag {item.Text}'.");
            return;
        }

        if (draft.Creates || (draft.Verb is "tag" or "change" && !SelectsByTag()))
        {
            draft.Say("tags", new ParameterValue.Tags(draft.Said.Tags().SetItem(key, value)), item);
        }
        else
        {
            draft.Narrow(draft.Filter with { Tags = draft.Filter.Tags.SetItem(key, value) }, item);
        }
    }

    /// <summary>
    /// "Add tag x=y to all VMs tagged env=prod": behind the noun a tag says which ones are meant, where another one says what to set
    /// or where nothing else tells which.
    /// </summary>
    private bool SelectsByTag()
    {
        if (draft.Noun is not { Used: true } && draft.Names.Count == 0 && !draft.All)
        {
            return false;
        }

        var from = Announcer(at);
        return from >= 0 && items[from].Is(Part.Cue, "tags") && items[from].Word is not ("tag" or "tags" or "label" or "labels" or "tagging" or "environment tag")
            && ((items[from].Word is not ['w', 'i', 't', 'h', ..] && draft.Names.Count == 0) || items.Where((item, i) => item.Part == Part.Pair && Announcer(i) != from).Any());
    }

    /// <summary>The index of what stands before a list of tags.</summary>
    private int Announcer(int pair)
    {
        var from = pair - 1;
        while (from >= 0 && items[from].Part is Part.Pair or Part.And or Part.Comma or Part.Determiner or Part.Filler)
        {
            from--;
        }

        return from;
    }

    /// <summary>"Tagged environment production", "tag owner with value me", "environment tag set to prod".</summary>
    private bool TagWords(Item item)
    {
        var offset = 1;
        while (Next(offset) is { } glue && (glue.Part is Part.With or Part.Preposition && glue.Word is "to" or "with" or "as" or "set to" || (glue.Part == Part.Determiner && Next(offset + 1)?.Word is "value") || glue.Word is "value" or "set" or "is" or "equal" or "equals" or ":" or "="))
        {
            offset++;
        }

        if (Next(offset) is not { Part: Part.Unknown or Part.Quoted or Part.Filler or Part.Number or Part.Vague or Part.ForeignNoun } value || (offset == 1 && (value.LooksLikeName || Next(2) is { Part: Part.Unknown }) && draft.Noun is null))
        {
            return false;
        }

        for (var i = 0; i < offset; i++)
        {
            items[at + i].Used = true;
        }

        var pair = item with { Values = [item.Part == Part.Quoted ? item.Value : item.Text, value.Part == Part.Quoted ? value.Value : value.Text], Text = $"{item.Text} {value.Text}" };
        value.Used = true;
        at += offset;
        Tag(pair);
        cue = null;
        return true;
    }
}
