using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Two web apps on plan p1, shop-ui and shop-api": as many names as things, behind where they go.</summary>
internal static class Apposed
{
    public static void Read(List<Item> items)
    {
        Heading(items);
        SystemDisk(items);
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

    /// <summary>"Spin up a demo environment for me: a group ..., a web app ...": what it is made of comes behind the colon.</summary>
    private static void Heading(List<Item> items)
    {
        var verb = items.FindIndex(item => item is { Part: Part.Verb, Value: "create" or "give" });
        var colon = verb < 0 ? -1 : items.FindIndex(verb, item => item.Colon);
        if (colon > verb
            && items.GetRange(verb + 1, colon - verb).TrueForAll(item => item.Part is Part.Determiner or Part.Filler or Part.Unknown or Part.SizeWord or Part.Polite or Part.Preposition or Part.Pronoun && !item.LooksLikeName)
            && items.GetRange(verb + 1, colon - verb).Exists(item => item.Word.Split(' ')[^1] is "environment" or "setup" or "stack" or "lab" or "playground" or "infrastructure" or "things" or "following"))
        {
            items.RemoveRange(verb + 1, colon - verb);
        }
    }

    /// <summary>"A Windows machine with 8 cores and an OS disk of 256 GB": its own, and no second thing.</summary>
    private static void SystemDisk(List<Item> items)
    {
        for (var i = 2; i + 1 < items.Count; i++)
        {
            if (items[i] is { Part: Part.Unknown, Word: "os" or "system" or "boot" }
                && items[i + 1].Is(Part.Noun, "disk")
                && items[..i].Exists(item => item is { Part: Part.Noun, Value: "vm" or "vmss" })
                && items[i - 1].Part == Part.Determiner
                && items[i - 2].Part is Part.And or Part.Comma or Part.With)
            {
                items[i - 2] = items[i - 2] with { Part = Part.With, Word = "with", Value = "with" };
                var size = items[(i + 1)..].TakeWhile(item => item.Is(Part.Noun, "disk") || item.Part is Part.Preposition or Part.Number or Part.Unit).ToList();
                if (size is [_, { Word: "of" }, { Part: Part.Number }, { Part: Part.Unit }])
                {
                    // "A 256 GB OS disk".
                    items.RemoveRange(i + 2, 3);
                    items.InsertRange(i, size[2..]);
                }
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
