using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"List my VMs, don't delete anything": what is expressly not to be done beside something else needs no doing.</summary>
internal static class Abstentions
{
    /// <summary>Takes out the negated clauses that would change nothing in the others. One that leaves something out of a deed stays, and is asked about.</summary>
    public static void Drop(List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i > 0; i--)
        {
            var draft = drafts[i];
            if (!draft.Segment.Negated || !(draft.Hurts || draft.Verb == "start"))
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

    /// <summary>Whether nothing of its own is spoken of: "them", "anything", "anything else".</summary>
    private static bool Bare(Draft draft) =>
        draft.Names.Count == 0 && draft.FirstFilter is null && draft.Segment.Items.TrueForAll(item =>
            item == draft.Segment.Verb || item.Part is Part.Not or Part.Polite or Part.Filler or Part.Pronoun or Part.And or Part.Comma or Part.Stop or Part.Determiner or Part.All or Part.More || item.Word is "anything" or "else" or "yet" or "other" or "others" or "resources" or "resource" or "but");
}
