using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Where a remark of no known shape ends and the order begins, or the other way round, with no sign between them.</summary>
internal static class Seams
{
    public static List<Passage> Cut(string request) => [.. Passages.AtSigns(request).SelectMany(Opened).SelectMany(Passages.Parts).SelectMany(Closed)];

    private static List<Passage> Opened(Passage passage) => Before(passage) is { } order ? [passage.Until(order), passage.From(order)] : [passage];

    private static List<Passage> Closed(Passage passage) => After(passage) is { } reason ? [passage.Until(reason), passage.From(reason)] : [passage];

    /// <summary>"No idea who owns this but can you show ...", "we ran out of addresses so create ...".</summary>
    private static int? Before(Passage passage)
    {
        if (passage.Tokens.Count > 2 && passage.Tokens[0].Word is ['@', _, ..] && passage.From(1).Items is [{ Part: Part.Verb }, ..])
        {
            return 1;
        }

        for (var at = 2; at < passage.Tokens.Count; at++)
        {
            var joint = passage.Tokens[at].Word is "so" or "but" or "and" or "then" or "therefore" or "hence" ? 1 : 0;
            var orders = Sayings.Shared.At("asking", passage.Tokens, at + joint) > 0 || (joint > 0 && passage.Tokens[at].Word != "and" && passage.From(at + 1).Items is [{ Part: Part.Verb }, ..])
                || (joint > 0 && passage.Tokens[at].Word == "and" && Sayings.Shared.Has("needing", passage.Tokens.ElementAtOrDefault(at + 1)?.Word ?? "") && Statement.Read(passage.Until(at)) is not null);
            if (orders && !Passages.Subordinates(passage.Tokens[at - 1]) && passage.Until(at) is var before && Unasked.Possible(before) && !Contents.SaysValue(before.Items))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"... so the vendor can upload their files", "... to clean up what this article made", "... for the scanning marathon".</summary>
    private static int? After(Passage passage)
    {
        for (var at = 2; at < passage.Tokens.Count - 1; at++)
        {
            if (Sayings.Shared.At("seam", passage.Tokens, at) == 0 || passage.Tokens[at - 1].Word is "need" or "want" or "like" || passage.Tokens[at + 1].Word is "be")
            {
                continue;
            }

            var behind = passage.From(at);
            var plain = passage.Tokens[at].Word is "for" or "to"
                ? behind.From(1).Items.TrueForAll(item => (Contents.SaysNothing(item) && item.Part != Part.Period) || item.Part is Part.VagueVerb or Part.ForeignVerb) && behind.Tokens.Count > 2
                : Unasked.Possible(behind);
            if (plain && !Contents.SaysValue(behind.Items))
            {
                return at;
            }
        }

        return null;
    }
}
