using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Vm web-01 (rg-web)": where it is, said in parentheses.</summary>
internal static class Bracketed
{
    public static void Read(List<Item> items)
    {
        for (var i = 1; i + 2 < items.Count; i++)
        {
            if (items[i].Word == "("
                && items[i + 2].Word == ")"
                && items[i + 1] is { Part: Part.Unknown, Word: ['r', 'g', '-', ..] }
                && items[i - 1].LooksLikeName
                && !items[i - 1].Word.StartsWith("rg-", StringComparison.Ordinal))
            {
                items[i] = items[i] with { Part = Part.Preposition, Word = "in" };
                items.RemoveAt(i + 2);
            }
        }

        if (items is [.., { LooksLikeName: true } name, { Word: "(" } opening, { Part: Part.Unknown, Word: ['r', 'g', '-', ..] } _] && !name.Word.StartsWith("rg-", StringComparison.Ordinal))
        {
            items[items.IndexOf(opening)] = opening with { Part = Part.Preposition, Word = "in" };
        }
    }
}
