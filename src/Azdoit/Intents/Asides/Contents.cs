using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What a passage has in it that could be meant for an order.</summary>
internal static class Contents
{
    /// <summary>An item that neither names a thing nor says a value nor commands.</summary>
    public static bool SaysNothing(Item item) =>
        item.Part is Part.Unknown or Part.Filler or Part.Polite or Part.Determiner or Part.ForeignNoun or Part.Preposition or Part.Detail or Part.Pronoun or Part.And or Part.With
            or Part.Period or Part.Purpose or Part.Place
        && !(item.Part == Part.Unknown && IsName(item));

    /// <summary>A region, a size, a tag, a port's source, a number of something: what an order may want.</summary>
    public static bool SaysValue(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part is Part.Region or Part.Size or Part.Pair or Part.Address or Part.Pattern or Part.Names or Part.Age
                || (items[i].Part == Part.Number && items.ElementAtOrDefault(i + 1) is { Part: Part.Unit, Value: not Unit.Days }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A deed that would hurt is named as if it were ordered.</summary>
    public static bool Commands(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var deed = items[i].Part == Part.Verb && Verbs.Hurt(items[i].Value) && !items[i].Word.EndsWith("ing", StringComparison.Ordinal);
            if (deed && items.ElementAtOrDefault(i + 1)?.Word.EndsWith("ing", StringComparison.Ordinal) != true && items.ElementAtOrDefault(i - 1) is not { Part: Part.Determiner })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb stands where a command does: first, or behind "please", "and", "to".</summary>
    public static bool Begins(List<Item> items, Item verb) => items.IndexOf(verb) is var at
        && (at <= 0 || items[at - 1] is { Part: Part.Polite or Part.And or Part.Comma } or { Word: "to" });

    /// <summary>The names of things that stand in it; times, shares and ordinals are none.</summary>
    public static IEnumerable<string> Names(List<Item> items) =>
        items.Where(item => item.Part == Part.Names
            || IsName(item)).SelectMany(item => item.Values.IsEmpty ? [item.Text] : item.Values.AsEnumerable()).Select(name => name.ToLowerInvariant());

    /// <summary>Whether what a statement names may be of a kind: it says no other.</summary>
    public static bool AreOf(Item kind, IReadOnlyList<Token> thing) =>
        thing.Count < 3
            && (thing.Count == 1
                ? Reading.VerbChoice.ByAbbreviation(thing[0].Text, false) is not { } own || own.Id == kind.Value
                : Lexer.Read(thing[0].Text, [thing[0] with { Start = 0, End = thing[0].Text.Length }]) is [{ Part: Part.Noun } noun] && noun.Value == kind.Value);

    public static bool IsNamed(Token token) => token.Form == TokenForm.Quoted || token.Word.AsSpan().IndexOfAny("-_0123456789") >= 0;

    /// <summary>"C1", "S3", "P1v3": a level of a service.</summary>
    public static bool IsLevel(string name) => name.Length is > 1 and < 6 && char.IsAsciiLetter(name[0]) && char.IsAsciiDigit(name[1]) && name.Skip(1).All(c => char.IsAsciiDigit(c) || c is 'v' or 'm' or 's');

    public static bool IsName(Item item) =>
        item.LooksLikeName
            && item.Part != Part.Size
            && !char.IsAsciiDigit(item.Text[0])
            && item.Text[0] is not ('#' or '@')
            && !item.Text.Contains('%')
            && !(item.Text.Contains('_') && item.Text.AsSpan().IndexOfAny("-0123456789") < 0)
        && !(item.Text.Contains('-') && (Sayings.Shared.Has("compound", item.Word) || IsCompound(item.Word)));

    /// <summary>"Out-of-memory", "go-live": a small word of English is part of it, and no digit.</summary>
    private static bool IsCompound(string word) =>
        !word.Any(char.IsAsciiDigit) && Array.Exists(word.Split('-'), part => Sayings.Shared.Has("joining", part));
}
