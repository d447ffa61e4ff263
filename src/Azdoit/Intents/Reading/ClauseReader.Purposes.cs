using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What something is for, and why it is asked for.</summary>
internal sealed partial class ClauseReader
{
    private void For(Item item)
    {
        if (item.LooksLikeName && LooksLikeGroup(item.Word) && draft.Has("resource_group") && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
        }
        else if (preposition!.Word == "as" && item.LooksLikeName && draft is { Names.Count: 0, Noun.Plural: false })
        {
            // "Create a key vault as kv-1".
            draft.Name([item.Value], item);
            preposition = null;
        }
        else
        {
            Purpose();
        }
    }

    /// <summary>A reason runs to the end of the sentence or to the next command.</summary>
    private void Why()
    {
        for (; at < items.Count
            && items[at].Part is not (Part.Stop or Part.Condition or Part.Except or Part.Names or Part.Region or Part.Size or Part.Pair)
            && !(items[at].Is(Part.Noun, "group") && items[at] != draft.Noun); at++)
        {
            items[at].Used = true;
        }

        at--;
        draft.Confidence *= 0.97;
        preposition = null;
    }

    /// <summary>"For remote admin work": what is done there, and no user.</summary>
    private bool AdminWork() => Next() is { Part: Part.Cue, Word: "admin" or "administrator" } && Next(2) is { Word: "work" or "tasks" or "access" or "purposes" or "jobs" or "use" or "stuff" };

    /// <summary>"For the payments project": why, not what; it is read over to the next preposition.</summary>
    private void Purpose()
    {
        while (!items[at].Colon && (Next() is { Part: Part.Unknown or Part.ForeignNoun or Part.Filler or Part.Place } || AdminWork()))
        {
            items[at].Used = true;
            at++;
        }

        items[at].Used = true;
        draft.Confidence *= 0.97;
        preposition = null;
    }
}
