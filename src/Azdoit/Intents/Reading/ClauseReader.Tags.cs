using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Tags: they mark what is made or changed, or select what is there.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>A word that is the key or the value of a tag, in a request that tags.</summary>
    private bool TagPart(Item item)
    {
        if (tagKey is { } key && preposition is { Word: "to" or "set to" })
        {
            // "The env tag of web-01 to staging".
            Tag(item with { Values = [key.Text, item.Text] });
            item.Used = true;
            (tagKey, preposition) = (null, null);
            return true;
        }

        if (cue?.Value == "tags"
            && draft.Verb is "change" or "tag"
            && Next() is { Part: Part.Preposition, Word: "of" or "on" or "for" or "from" }
            && items.Skip(at).Any(later => later is { Part: Part.Preposition, Word: "to" or "set to" }))
        {
            (tagKey, cue, item.Used) = (item, null, true);
            return true;
        }

        if (draft.Verb == "tag"
            && Previous() is { Part: Part.With }
            && Compounds.IsTagKey(item.Word)
            && Next() is { Part: Part.Unknown or Part.Quoted or Part.Number }
            && Next(2) is null or { Part: Part.Stop or Part.Polite or Part.Filler }
            && TagWords(item))
        {
            return true;
        }

        if (draft.Verb == "tag"
            && draft.Segment.Verb is { } tagging
            && tagging.Word.Contains(' ')
            && Previous() == tagging
            && Next() is { Word: "to" or "as" } or { Part: Part.With }
            && TagWords(item))
        {
            return true;
        }

        if (draft.Verb == "tag" && preposition is { Word: "as" } && !item.LooksLikeName && cue is null && draft.Names.Count > 0)
        {
            item.Used = true;
            draft.Ask("tags", $"'{item.Text}' alone is no tag. Which one is it, as key={item.Text}?");
            return true;
        }

        return false;
    }

    private void Tag(Item item)
    {
        item.Used = true;
        var (key, value) = (item.Values[0], item.Values[1]);
        if (draft.Verb is "create" or "give"
            && item.Part == Part.Pair
            && Announcer(items.IndexOf(item)) is var from
            && !(from >= 0 && (items[from].Is(Part.Cue, "tags") || items[from].Is(Part.Verb, "tag")))
            && !Compounds.IsTagKey(key.ToLowerInvariant()))
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
        while (Next(offset) is { } glue
            && (glue.Part is Part.With or Part.Preposition && glue.Word is "to" or "with" or "as" or "set to"
                || (glue.Part == Part.Determiner && Next(offset + 1)?.Word is "value")
                || glue.Word is "value" or "set" or "is" or "equal" or "equals" or ":" or "="))
        {
            offset++;
        }

        if (Next(offset) is not { Part: Part.Unknown or Part.Quoted or Part.Filler or Part.Number or Part.Vague or Part.ForeignNoun } value
            || (offset == 1 && (value.LooksLikeName || Next(2) is { Part: Part.Unknown }) && draft.Noun is null))
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
