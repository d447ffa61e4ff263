using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"Redis C1 Standard, name redis-1, in rg-a. How do you create this?": first what it is like, and then that it is to be made.</summary>
internal static class Described
{
    public static Rewritten? Read(string request)
    {
        var passages = Passages.AtSigns(request);
        if (passages.Count < 2 || !Makes(passages[^1]) || passages.SkipLast(1).Any(passage => passage.Items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Not or Part.Except)))
        {
            return null;
        }

        var rewritten = new Rewritten(request);
        rewritten.Say("create ", passages[^1].Start);
        rewritten.Keep(passages[0].Start, passages[^2].End);
        rewritten.Leave(passages[^1].Start, passages[^1].End);
        return rewritten;
    }

    /// <summary>"How would I create one": asked of what was said, and of nothing else.</summary>
    private static bool Makes(Passage passage) =>
        passage.Items is var items
            && items.Exists(item => item is { Part: Part.Verb, Value: "create" })
            && items.Exists(item => item is { Part: Part.Polite } && Reading.HowTo.Asks(item.Word))
            && items.Exists(IsPronoun)
            && items.TrueForAll(item => item.Part is Part.Polite or Part.Filler or Part.Stop || item is { Part: Part.Verb, Value: "create" } || IsPronoun(item));

    private static bool IsPronoun(Item item) => item is { Part: Part.Pronoun } or { Word: "one" or "this" or "that" or "such" };
}
