using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"The web team wants a cache", "we kindly ask for a VM": whoever needs it, it is to be made.</summary>
internal static class Wishers
{
    public static void Read(List<Item> items)
    {
        var from = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler or Part.Stop or Part.Comma) || item.Word == "we");
        for (var at = from + 1; from >= 0 && at < Math.Min(items.Count - 1, from + 7); at++)
        {
            if (items[at].Word == "would" && items[at + 1].Word == "like")
            {
                items.RemoveAt(at);
                items[at] = items[at] with { Part = Part.Unknown, Word = "want" };
            }

            if (!Needs(items[at]) || !Speaks(items[at - 1]) || !items.GetRange(from, at - from).TrueForAll(item => Contents.SaysNothing(item) || item.Part is Part.Noun or Part.Cue))
            {
                continue;
            }

            var need = items[at] with { Part = Part.Verb, Value = "give", Word = "we need" };
            items.RemoveRange(from, at - from + 1);
            if (items[from] is { Word: "ask" or "for" })
            {
                items.RemoveAt(from);
            }

            items.Insert(from, need);
            return;
        }
    }

    private static bool Needs(Item item) => Sayings.Shared.Has("needing", item.Word) || item.Word is "kindly ask" or "ask" or "kindly ask for" or "ask for";

    private static bool Speaks(Item item) => Sayings.Shared.Has("speaker", item.Word.Split(' ')[^1]) || item.Word is "we" or "i" or "kindly";
}
