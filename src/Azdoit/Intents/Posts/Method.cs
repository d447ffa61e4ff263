using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"What do I type?", "one command possible?", "can't figure out the syntax": what only asks how to put it, beside what is wanted.</summary>
internal static class Method
{
    public static Rewritten? Leave(string request)
    {
        var passages = Passages.AtSigns(request).SelectMany(Parts).ToList();
        var makes = passages.Exists(passage => passage.Items.Exists(item => item is { Part: Part.Verb, Value: "create" or "give" }) && passage.Items.Exists(item => item.Part == Part.Noun));
        var asks = passages.ConvertAll(passage => Is(passage) || (makes && Gets(passage)));
        var wanted = passages.Where((_, at) => !asks[at]).ToList();
        if (!asks.Contains(true) || !wanted.Exists(Orders))
        {
            return null;
        }

        var deletes = wanted.Exists(passage => passage.Items.Exists(item => item is { Part: Part.Verb, Value: "delete" } or { Part: Part.VagueVerb })
            && !Enumerable.Range(0, passage.Tokens.Count).Any(at => Sayings.Shared.At("resolved", passage.Tokens, at) > 0));
        var rewritten = new Rewritten(request);
        Passage? before = null;
        for (var i = 0; i < passages.Count; i++)
        {
            if (asks[i])
            {
                rewritten.Leave(passages[i].Start, passages[i].End);
                continue;
            }

            if (before is not null)
            {
                var adjacent = passages[i - 1] == before;
                var ends = Ends(passages[i].Opening) || Ends(passages[i - 1].Opening);
                rewritten.Say(adjacent ? request[before.End..passages[i].Start] : (before.Closing == ")" ? ")" : "") + (ends ? ". " : ", "), before.End);
            }

            rewritten.Keep(passages[i].Start, passages[i].End);
            before = passages[i];
        }

        // "Delete vm-1, how?" asks about a deletion, and is not one.
        var last = passages[^1];
        rewritten.Say(deletes ? "?" : before!.Closing is ")" || (last == before && last.Closing is "?" or ".") ? before.Closing : "", last.End);
        return rewritten;
    }

    /// <summary>"How do I get one?", of what somebody needs.</summary>
    private static bool Gets(Passage passage) =>
        Sayings.Shared.At("asking for one", passage.Tokens, 0) is > 0 and var asks && asks == passage.Tokens.Count - 1 && passage.Tokens[asks].Word is "one" or "it" or "this" or "that" or "them" or "those";

    private static bool Ends(string sign) => sign is "." or ";" or "!" or "?";

    private static bool Orders(Passage passage) => passage.Items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Noun);

    /// <summary>"... but don't know the syntax".</summary>
    private static IEnumerable<Passage> Parts(Passage passage)
    {
        for (var at = 1; at < passage.Tokens.Count; at++)
        {
            if (passage.Tokens[at].Word is "but" or "and" && Is(passage.From(at + 1)))
            {
                return [passage.Until(at), passage.From(at)];
            }
        }

        return [passage];
    }

    /// <summary>It has a word for the way to do it, and no other word than such as ask for it.</summary>
    public static bool Is(Passage passage)
    {
        var tokens = passage.Tokens;
        var ways = 0;
        for (var at = tokens.Count > 1 && tokens[0].Word is "but" or "and" or "so" ? 1 : 0; at < tokens.Count;)
        {
            var way = Math.Max(Sayings.Shared.At("method", tokens, at), Sayings.Shared.At("newcomer", tokens, at));
            var length = Math.Max(way, Sayings.Shared.At("asking how", tokens, at));
            var named = length == 0 && at + 1 < tokens.Count && Sayings.Shared.Has("method", tokens[at + 1].Word) && Lexicon.Shared.Find(tokens, at) is { Part: Part.Verb or Part.Noun };
            if (length == 0 && !named && !(tokens[at].Word is ['-', _, ..] && ways + tokens.Count > at))
            {
                return false;
            }

            ways += way > 0 ? 1 : 0;
            at += Math.Max(1, length);
        }

        return ways > 0;
    }
}
