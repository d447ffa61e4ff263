using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Set up vnet-spoke3 (10.30.0.0/16)", "create kv-pay in rg-pay": what should be made is told by how its name begins.</summary>
internal static class Abbreviated
{
    public static void Read(List<Item> items)
    {
        var made = items.FindIndex(item => item is { Part: Part.Verb, Value: "create" }) + 1;
        while (made > 0 && items.ElementAtOrDefault(made) is { Part: Part.Determiner or Part.Polite or Part.Filler })
        {
            made++;
        }

        if (made > 0
            && items.ElementAtOrDefault(made) is { Part: Part.Unknown or Part.Quoted, LooksLikeName: true } name
            && items.ElementAtOrDefault(made + 1) is not { Part: Part.Noun or Part.And or Part.Unknown or Part.Quoted }
            && !items.Take(made).Any(item => item.Part is Part.Noun or Part.Preposition)
            && VerbChoice.ByAbbreviation(name.Value, strictly: true) is { } kind)
        {
            items.Insert(made, name with { Part = Part.Noun, Value = kind.Id, Word = kind.Id, Text = "", End = name.Start, Colon = false });
        }
    }
}
