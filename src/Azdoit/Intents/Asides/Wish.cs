using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Somebody needs or wants something. That is an order, unless nothing is wanted that azdoit could bring about.</summary>
internal static class Wish
{
    private const int LongestSubject = 6;

    /// <summary>"We need it again in january", "finance needs a number", "we have to cut costs".</summary>
    public static bool IsIdle(Passage passage) =>
        At(passage) is { } wish
            && !passage.Tokens.Any(token => token.Word is "be" or "go" or "get")
            && passage.Items.TrueForAll(item => Contents.SaysNothing(item) || IsIdle(item) || item.Start < passage.Tokens[wish].Start);

    /// <summary>"I need it for the training", "need them for the launch": what is spoken of is asked for elsewhere.</summary>
    public static bool IsOfIt(Passage passage)
    {
        var tokens = passage.Tokens;
        var at = Sayings.Shared.At("subject", tokens, 0);
        at += tokens.Skip(at).TakeWhile(token => Sayings.Shared.Has("adverb", token.Word) || token.Word is "urgently" or "also" or "will" or "would").Count();
        var needs = Sayings.Shared.At("needing", tokens, at);
        return needs > 0 && at + needs < tokens.Count && tokens[at + needs].Word is "it" or "them" or "this" or "that" && !tokens.Any(token => Wishes.Participle.Is(token.Word)) && !tokens.Any(token => token.Word is "again" or "back");
    }

    private static bool IsIdle(Item item) =>
        item.Part is Part.More or Part.Cue or Part.Condition or Part.VagueVerb or Part.ForeignVerb
            || item.Is(Part.Noun, "cost")
            || item is { Part: Part.Verb, Value: "give" or "show" or "list" };

    /// <summary>What is wanted is what the order is done to or makes: "it". Anything else is a wish of its own.</summary>
    public static bool IsAbout(Passage passage, Order order) =>
        passage.Tokens.Skip(At(passage) ?? 0).Any(token => token.Word is "it" or "them" or "own") || (order.Bare && passage.Items.Exists(item => Contents.IsName(item)));

    /// <summary>The words of need, behind who needs it: "the web team wants".</summary>
    public static int? At(Passage passage)
    {
        for (var at = 1; at < Math.Min(passage.Tokens.Count - 1, LongestSubject); at++)
        {
            if (Sayings.Shared.At("needing", passage.Tokens, at) > 0)
            {
                return passage.Tokens.Take(at).Any(Restraint.Negates) ? null : at;
            }
        }

        return null;
    }
}
