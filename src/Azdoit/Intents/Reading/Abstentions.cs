using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"List my VMs, don't delete anything": what is expressly not to be done beside something else needs no doing.</summary>
internal static class Abstentions
{
    /// <summary>Takes out the negated clauses that would change nothing in the others. One that leaves something out of a deed stays, and is asked about.</summary>
    public static void Drop(List<Draft> drafts)
    {
        Rather(drafts);
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var draft = drafts[i];
            if (!draft.Segment.Negated || !(draft.Hurts || draft.Verb is "start" or "create"))
            {
                continue;
            }

            var others = drafts.FindAll(other => other != draft && !other.Segment.Negated);
            var reads = others.Count > 0 && others.TrueForAll(other => other.Reads);
            var harmless = reads || (others.Count > 0 && draft.Hurts && others.TrueForAll(other => !other.Hurts));
            var nothingElse = draft.Hurts && others.Count > 0 && others.TrueForAll(other => other.Names.Count > 0) && Bare(draft);
            if ((harmless && (Bare(draft) || draft.Names.Count > 0)) || nothingElse)
            {
                drafts.RemoveAt(i);
            }
        }
    }

    /// <summary>"Don't delete vm-1, just stop it": what is named is stopped. A deletion is never the milder of the two.</summary>
    private static void Rather(List<Draft> drafts)
    {
        if (drafts is not [{ Segment.Negated: true } refused, { Segment.Negated: false } meant]
            || !refused.Hurts
            || refused.Names.Count == 0
            || refused.Subject is null
            || refused.Questions.Count > 0)
        {
            return;
        }

        var own = meant.Noun is not null || meant.Names.Count > 0 || meant.FirstFilter is not null || meant.All;
        if (own
            || meant.Verb is not ("stop" or "deallocate" or "start" or "restart" or "resize" or "scale" or "tag" or "show")
            || meant.Verb == refused.Verb
            || Unclear(refused)
            || Unclear(meant))
        {
            return;
        }

        meant.Subject = refused.Subject;
        meant.SubjectInferred = refused.SubjectInferred;
        meant.Reference = null;
        meant.Name(refused.Names, refused.FirstName!);
        if (refused.Said.Values.TryGetValue("resource_group", out var group) && !meant.Said.Has("resource_group"))
        {
            meant.Said = meant.Said.With("resource_group", group);
            meant.Evidence.TryAdd("resource_group", refused.Evidence["resource_group"]);
        }

        drafts.RemoveAt(0);
    }

    private static bool Unclear(Draft draft) => draft.Segment.Items.Exists(item => item.Part is Part.Except or Part.Condition or Part.Vague or Part.All)
        || draft.Leftovers.Any(item => item.Part != Part.Not);

    /// <summary>Whether nothing of its own is spoken of: "them", "anything", "anything else".</summary>
    private static bool Bare(Draft draft) =>
        draft.Names.Count == 0 && draft.FirstFilter is null && draft.Segment.Items.TrueForAll(item =>
            item == draft.Segment.Verb
                || item.Part is Part.Not or Part.Polite or Part.Filler or Part.Pronoun or Part.And or Part.Comma or Part.Stop or Part.Determiner or Part.All or Part.More
                || item.Word is "anything" or "else" or "yet" or "other" or "others" or "resources" or "resource" or "but");
}
