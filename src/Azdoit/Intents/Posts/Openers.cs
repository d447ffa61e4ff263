using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>
/// "Need help creating", "what's the command for restarting", "adding a rule to nsg-1", "looking for idle disks": an order that begins in
/// the words of somebody who is stuck, asks or searches.
/// </summary>
internal static class Openers
{
    public static Rewritten? Read(string request)
    {
        var rewritten = new Rewritten(request);
        var (kept, changed) = (0, false);
        foreach (var passage in Passages.AtSigns(request))
        {
            if (Opened(passage, changed || passage.Start == FirstWord(request)) is not { } opened)
            {
                continue;
            }

            rewritten.Keep(kept, passage.Tokens[opened.From].Start);
            rewritten.Say(opened.Words, passage.Tokens[opened.From].Start);
            kept = opened.To < passage.Tokens.Count ? passage.Tokens[opened.To].Start : passage.End;
            changed = true;
        }

        rewritten.Keep(kept, request.Length);
        return changed ? rewritten : null;
    }

    private static int FirstWord(string request) => Tokenizer.Raw(request) is [var first, ..] ? first.Start : 0;

    private static (int From, int To, string Words)? Opened(Passage passage, bool first)
    {
        var tokens = passage.Tokens;
        var at = 0;
        while (at + 1 < tokens.Count && Sayings.Shared.Has("opening", tokens[at].Word))
        {
            at++;
        }

        return Pasted(passage, at) ?? Helpless(tokens, at) ?? Asking(tokens, at) ?? Searching(passage, at) ?? (first ? Doing(passage, at) : null);
    }

    /// <summary>"Az vm create: ...", "az vm list equivalent for rg-a".</summary>
    private static (int, int, string)? Pasted(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        var equal = Enumerable.Range(at, tokens.Count - at).FirstOrDefault(from => Sayings.Shared.At("equivalent", tokens, from) > 0, -1);
        return equal < 0 ? null : (equal, equal + Sayings.Shared.At("equivalent", tokens, equal), equal == at ? "" : tokens[equal + Sayings.Shared.At("equivalent", tokens, equal) - 1].Word is "of" or "to" ? "" : "for ");
    }

    /// <summary>"Struggling with scaling ss-1", "need help to restart vm-1": asked like "how do I".</summary>
    private static (int, int, string)? Helpless(IReadOnlyList<Token> tokens, int at)
    {
        var length = Sayings.Shared.At("helpless", tokens, at);
        if (length == 0)
        {
            return null;
        }

        var joint = at + length;
        var joined = Sayings.Shared.At("helpless joint", tokens, joint);
        if (Base(tokens, joint + joined) is { } gerund)
        {
            return (at, joint + joined + 1, $"how do I {gerund} ");
        }

        if (tokens.ElementAtOrDefault(joint)?.Word == "to" && Deed(tokens, joint + 1))
        {
            return (at, joint + 1, "how do I ");
        }

        // "What command lists the VMs": the verb of the third person.
        return tokens[joint - 1].Word is "command" && tokens.ElementAtOrDefault(joint) is { Form: TokenForm.Word, Word: [.., 's'] } third && Deed(third.Word[..^1])
            ? (at, joint + 1, $"how do I {third.Word[..^1]} ") : null;
    }

    /// <summary>"What do I need to type to restart it", "which az command do I use to get", "how would one create": whatever asks for a way, up to the deed.</summary>
    private static (int, int, string)? Asking(IReadOnlyList<Token> tokens, int at)
    {
        if (Lexicon.Shared.Find(tokens, at) is { Part: Part.Polite } || tokens[at].Word is "should" or "can" or "could" or "may" or "must" or "do" or "i" or "we" or "you" or "the" or "to" or "one" or "use" or "run")
        {
            return null;
        }

        for (var (next, ways) = (at, 0); next < tokens.Count;)
        {
            var way = Sayings.Shared.At("method", tokens, next);
            var length = Math.Max(way, Sayings.Shared.At("asking how", tokens, next));
            ways += way > 0 ? 1 : 0;
            if (ways > 0 && next > at && length == 0)
            {
                return Base(tokens, next) is { } gerund ? (at, next + 1, $"how do I {gerund} ")
                    : Deed(tokens, next) && (tokens[next - 1].Word is "to" or "2" or "i" or "you" or "one" or "we") ? (at, next, "how do I ") : null;
            }

            if (length == 0)
            {
                return null;
            }

            next += length;
        }

        return null;
    }

    /// <summary>"Looking for disks that nobody uses": several things of a kind that are there.</summary>
    private static (int, int, string)? Searching(Passage passage, int at)
    {
        var length = Sayings.Shared.At("searching", passage.Tokens, at);
        return length > 0 && passage.From(at + length).Items is var items
            && items.FindIndex(item => item.Part == Part.Noun) is >= 0 and var noun
            && items[noun].Plural
            && items.Take(noun).All(item => item.Part is Part.All or Part.Determiner or Part.State or Part.Filler or Part.Region or Part.Vague or Part.Unknown)
            ? (at, at + length, "list ") : null;
    }

    /// <summary>"Adding an inbound rule to nsg-1: ...", where nothing is told of it. What interrupts or deletes may be told, and is asked about.</summary>
    private static (int, int, string)? Doing(Passage passage, int at) =>
        at == 0 && Base(passage.Tokens, 0) is { } deed
            && Lexicon.Shared.Find([passage.Tokens[0] with { Word = deed }], 0) is { Value: "create" or "tag" or "list" or "show" or "start" or "scale" or "open" }
            && !passage.Tokens.Skip(1).Any(token => Sayings.Shared.Has("finite", token.Word) || Sayings.Shared.Has("symptom", token.Word))
            ? (0, 1, deed + " ") : null;

    /// <summary>The verb of a gerund, where it is one that azdoit knows.</summary>
    private static string? Base(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at] is not { Form: TokenForm.Word, Word: [_, _, .., 'i', 'n', 'g'] } gerund)
        {
            return null;
        }

        var stem = gerund.Word[..^3];
        return Array.Find<string>([stem, stem + "e", stem[..^1]], Deed);
    }

    private static bool Deed(string word) => Deed([new(TokenForm.Word, word, word, 0, word.Length)], 0);

    private static bool Deed(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && Lexicon.Shared.Find(tokens, at) is { Part: Part.Verb, Words: not ["new"] };
}
