using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"For the db team", "for the finops people": for whom it is. It changes nothing, whatever else its words mean.</summary>
internal static class Whom
{
    public const string Somebody = "for somebody";

    private const int Longest = 6;

    public static void Read(List<Item> items)
    {
        if (items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value)))
        {
            // There it may select.
            return;
        }

        for (var i = items.Count - 1; i > 0; i--)
        {
            var people = items[i].Part is Part.Unknown or Part.Filler or Part.Noun && Lexicon.Shared.Sayings.Has("people", items[i].Word.Split(' ')[^1]);
            var from = people ? items.FindLastIndex(i, item => item is { Part: Part.Preposition, Word: "for" } || item.Word.StartsWith("for ", StringComparison.Ordinal)) : -1;
            if (from < 1 || !Ends(items[i], items.ElementAtOrDefault(i + 1)) || i - from > Longest || !items.GetRange(from + 1, Math.Max(0, i - from - 1)).TrueForAll(Describes))
            {
                continue;
            }

            items[from] = items[from] with { Part = Part.Filler, Value = Somebody, Word = Somebody, Colon = items[i].Colon, End = items[i].End, Used = true };
            items.RemoveRange(from + 1, i - from);
            i = from;
        }
    }

    /// <summary>"For team mobile" goes on.</summary>
    private static bool Ends(Item people, Item? next) =>
        people.Colon || next is null or { Part: Part.Comma or Part.Stop or Part.And or Part.Preposition or Part.With or Part.Polite or Part.Names or Part.Filler } or { LooksLikeName: true };

    private static bool Describes(Item item) => !item.LooksLikeName
        && item.Part is Part.Determiner or Part.Unknown or Part.Noun or Part.Verb or Part.ForeignNoun or Part.ForeignVerb or Part.Filler or Part.Detail or Part.Cue or Part.SizeWord or Part.Place or Part.Image;
}
