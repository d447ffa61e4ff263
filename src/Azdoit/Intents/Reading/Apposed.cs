using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Two web apps on plan p1, shop-ui and shop-api": as many names as things, behind where they go.</summary>
internal static class Apposed
{
    public static void Read(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is not { Part: Part.Noun, Plural: true } noun
                || KnownKinds.Find(noun.Value) is null
                || items[..i].FindLast(item => item.Part is not (Part.Image or Part.Size or Part.SizeWord or Part.Determiner or Part.Unknown or Part.Verb)) is not { Part: Part.Number } number)
            {
                continue;
            }

            var end = items.FindIndex(i + 1, item => item.Part is Part.Stop or Part.Verb or Part.Names || item.Is(Part.Noun, noun.Value));
            var comma = items.FindIndex(i + 1, item => item.Part == Part.Comma || item.Word is "-" or "–" || item.Colon);
            if (comma > i && (end < 0 || comma < end) && Row(items, comma + 1) is var row && row.Count > 1 && row.Count == number.Number)
            {
                var length = row.Count * 2 - 1;
                items.RemoveRange(items[comma].Colon ? comma + 1 : comma, items[comma].Colon ? length : length + 1);
                items.Insert(i + 1, row[0] with { Part = Part.Names, Value = "name", Word = "name", Values = [.. row.Select(name => name.Text)], End = row[^1].End });
            }
        }
    }

    /// <summary>Names with "and" or a comma between them, up to where something else begins.</summary>
    private static List<Item> Row(List<Item> items, int at)
    {
        var row = new List<Item>();
        while (items.ElementAtOrDefault(at) is { Part: Part.Unknown or Part.Quoted } name)
        {
            row.Add(name);
            if (items.ElementAtOrDefault(at + 1) is not { Part: Part.And or Part.Comma } || items.ElementAtOrDefault(at + 2) is not { Part: Part.Unknown or Part.Quoted })
            {
                return items.ElementAtOrDefault(at + 1) is null or { Part: Part.Stop or Part.Comma or Part.With or Part.Preposition or Part.Polite or Part.And } ? row : [];
            }

            at += 2;
        }

        return [];
    }
}
