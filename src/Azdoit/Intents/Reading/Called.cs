using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"2 vms please: web-a and web-b", "k8s cluster for the platform team: aks-plat": behind the colon stand the names of what is wanted.</summary>
internal static class Called
{
    public static void Read(List<Item> items)
    {
        var noun = items.FindIndex(item => item is { Part: Part.Noun, Value: not ("cost" or "resource") });
        if (noun < 0 || items.Exists(item => item.Part is Part.Names or Part.Not or Part.Except or Part.Condition || item.Part == Part.Verb && Verbs.Hurt(item.Value)))
        {
            return;
        }

        var mark = items.FindIndex(noun, item =>
            item.Colon || item is { Part: Part.Stop, Word: "?" } || (item.Part == Part.Stop && item == items.ElementAtOrDefault(noun + 1)));
        if (mark < 0 || items.Skip(noun + 1).Take(mark - noun).Any(item => item.LooksLikeName && !Places(items, item)))
        {
            return;
        }

        if (items[noun].Is(Part.Noun, "subnet") && items.ElementAtOrDefault(mark + 2) is { Part: Part.Address } && items[mark + 1] is { Part: Part.Unknown } each)
        {
            // "Two subnets in vnet-x: front 10.9.1.0/24 and back 10.9.2.0/24": each has its range behind it.
            items[mark + 1] = each with { Part = Part.Names, Value = "name", Word = "name", Values = [each.Text] };
            return;
        }

        var wanted = items.Take(noun).FirstOrDefault(item => item.Part == Part.Number) is { } count ? (int)count.Number : items[noun].Plural ? 0 : 1;
        var (names, behind) = List(items, mark + 1, wanted, items[noun].Value is "storage" or "acr");
        if (names.Count == 0 || wanted > 1 && names.Count != wanted || items.Skip(behind).Any(item => item.Part is Part.Verb or Part.ForeignVerb && item.Value is not ("open" or "tag")))
        {
            return;
        }

        var (first, last) = (items[mark + 1], items[behind - 1]);
        items.RemoveRange(mark + 1, behind - mark - 1);
        items.Insert(mark + 1, first with { Part = Part.Names, Value = "name", Word = "name", End = last.End, Values = [.. names] });
        if (items.ElementAtOrDefault(mark + 2) is { Part: Part.Comma } comma && items.ElementAtOrDefault(mark + 3) is { Part: Part.Unknown, Word: ['r', 'g', '-', ..] })
        {
            items[mark + 2] = comma with { Part = Part.Preposition, Value = "in", Word = "in" };
        }

        if (items[mark].Part == Part.Stop)
        {
            items.RemoveAt(mark);
        }
    }

    /// <summary>"For vnet-core: a, b": what stands behind a preposition is where, and no name.</summary>
    private static bool Places(List<Item> items, Item name) => items.Take(items.IndexOf(name)).Reverse().SkipWhile(item => item.Part is Part.Noun or Part.Determiner).FirstOrDefault() is { Part: Part.Preposition };

    /// <param name="plainly">Names of its kind are words without a hyphen.</param>
    /// <summary>As many as are wanted, or, where no number is said, all that look like names.</summary>
    private static (List<string> Names, int Behind) List(List<Item> items, int from, int wanted, bool plainly)
    {
        var names = new List<string>();
        var behind = from;
        for (var at = from; at < items.Count && (wanted == 0 || names.Count < wanted); at++)
        {
            var plain = wanted > 1 && items[at] is { Part: Part.Noun or Part.Detail or Part.Filler or Part.ForeignNoun } word && word.Text.All(char.IsAsciiLetter);
            if (items[at].Part is Part.Unknown or Part.Quoted && !items[at].Word.StartsWith("rg-", StringComparison.Ordinal) && (items[at].LooksLikeName || wanted > 1 || (plainly && items.ElementAtOrDefault(at + 1) is null or { Part: Part.Comma or Part.Stop })) || plain)
            {
                names.Add(items[at].Text is ['"' or '\'' or '`', ..] ? items[at].Value : items[at].Text);
                behind = at + 1;
            }
            else if (items[at].Part is not (Part.And or Part.Comma))
            {
                break;
            }
        }

        return (names, behind);
    }
}
