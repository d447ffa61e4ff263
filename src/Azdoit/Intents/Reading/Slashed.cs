using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"In vnet-hub / snet-fw", "in vnet-hub/snet-fw", "in vnet-hub / subnet fw": a network and the subnet in it.</summary>
internal static class Slashed
{
    public static void Read(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is { Part: Part.Unknown } joined
                && joined.Text.Split('/') is [{ Length: > 0 } whole, { Length: > 0 } part]
                && IsNetwork(whole)
                && IsSubnet(part))
            {
                items.RemoveAt(i);
                items.InsertRange(i, Both(joined, whole, part));
            }
            else if (items[i].Word == "/"
                && items[i - 1] is { Part: Part.Unknown } before
                && IsNetwork(before.Text)
                && items.ElementAtOrDefault(i + 1) is { Part: Part.Unknown } behind
                && IsSubnet(behind.Text))
            {
                items.RemoveRange(i - 1, 3);
                items.InsertRange(i - 1, [Noun(before, "vnet"), before, Noun(behind, "subnet"), behind]);
            }
            else if (items[i].Word == "/"
                && items[i - 1] is { Part: Part.Unknown or Part.Quoted } network
                && items.ElementAtOrDefault(i + 1) is { Part: Part.Noun, Value: "subnet", Plural: false })
            {
                items.RemoveAt(i);
                if (items.ElementAtOrDefault(i - 2) is not { Part: Part.Noun, Value: "vnet" })
                {
                    items.Insert(i - 1, Noun(network, "vnet"));
                }
            }
        }
    }

    private static IEnumerable<Item> Both(Item joined, string network, string part)
    {
        var before = joined with { Value = network, Word = network.ToLowerInvariant(), Text = network, End = joined.Start + network.Length };
        var behind = joined with { Value = part, Word = part.ToLowerInvariant(), Text = part, Start = joined.End - part.Length };
        return [Noun(before, "vnet"), before, Noun(behind, "subnet"), behind];
    }

    private static Item Noun(Item name, string kind) => name with { Part = Part.Noun, Value = kind, Word = kind, Text = kind, End = name.Start };

    private static bool IsNetwork(string name) => name.Contains("vnet", StringComparison.OrdinalIgnoreCase);

    private static bool IsSubnet(string name) => name.Contains("snet", StringComparison.OrdinalIgnoreCase) || name.Contains("subnet", StringComparison.OrdinalIgnoreCase);
}
