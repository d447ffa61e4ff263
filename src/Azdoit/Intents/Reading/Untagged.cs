using System.Collections.Immutable;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Remove the tag owner from vm-1", "take the env tag off them": only the tag goes.</summary>
internal static class Untagged
{
    public const string Parameter = "remove_tags";

    private static readonly string[] Deeds = ["take", "strip", "clear", "unset", "untag", "detach", "unassign"];

    public static void Read(List<Item> items)
    {
        Topic(items);
        for (var i = 0; i < items.Count; i++)
        {
            var word = items[i].Word == "untag";
            if (word || ((items[i].Is(Part.Verb, "delete") || Array.IndexOf(Deeds, items[i].Word) >= 0) && Tags(items, i + 1) is not null))
            {
                var end = word ? i + 1 : Tags(items, i + 1)!.Value;
                var names = items.GetRange(i + 1, end - i - 1).FindAll(item => Name(item) && !IsTag(item));
                var text = items.GetRange(i, end - i);
                var cue = items[i] with
                {
                    Part = Part.Cue,
                    Value = Parameter,
                    Word = Parameter,
                    Start = names.Count > 0 ? names[0].Start : items[i].Start,
                    Text = names.Count > 0 ? names[0].Text : items[i].Text,
                    Number = text.Exists(item => item.Part == Part.Pair) ? 1 : 0,
                    Values = [.. names.Select(item => item.Part == Part.Pair ? item.Values[0] : item.Text)]
                };
                items.RemoveRange(i, end - i);
                items.InsertRange(i, [cue with { Part = Part.Verb, Value = "tag", Word = "remove tags", Values = ImmutableArray<string>.Empty }, cue]);
                if (items.ElementAtOrDefault(i + 2) is { Part: Part.Preposition } link)
                {
                    items[i + 2] = link with { Word = "on" };
                }
            }
        }
    }

    /// <summary>"Untag vnet v1: remove the tag owner", "on vm-1, remove the tag owner": what they are taken from was said before.</summary>
    private static void Topic(List<Item> items)
    {
        var verb = items.FindLastIndex(item => item.Is(Part.Verb, "delete"));
        if (verb < 2
            || items.Skip(verb + 1).Any(item => item.Part is Part.Preposition or Part.Stop)
            || !items.Skip(verb + 1).Any(IsTag)
            || !(items[verb - 1].Colon || items[verb - 1].Part == Part.Comma))
        {
            return;
        }

        var before = items.Take(verb).Where(item => item.Part is not (Part.Comma or Part.Polite) && item.Word is not ("untag" or "on" or "from" or "for")).ToList();
        if (before.Count is > 0 and < 5
            && before.TrueForAll(item => item.Part is Part.Determiner or Part.Noun or Part.Unknown or Part.Quoted)
            && before[^1].Part is Part.Unknown or Part.Quoted)
        {
            items.RemoveRange(0, verb);
            items.AddRange([before[^1] with { Part = Part.Preposition, Value = "from", Word = "from", Text = "from" }, .. before]);
        }
    }

    /// <summary>Behind the tags that are named, where it is said what they are taken from; null when no tags are spoken of.</summary>
    private static int? Tags(List<Item> items, int from)
    {
        var at = from;
        var tags = false;
        var apart = true;
        while (items.ElementAtOrDefault(at) is { } item && at < from + 14)
        {
            if (item is { Part: Part.Preposition, Word: "from" or "off" or "of" or "on" or "off of" or "in" })
            {
                break;
            }

            tags |= IsTag(item);
            var glue = item.Part is Part.Determiner or Part.And or Part.Comma or Part.All || IsTag(item);
            if (!glue && (!Name(item) || !apart))
            {
                return null;
            }

            apart = glue;
            at++;
        }

        return tags && items.ElementAtOrDefault(at) is { Part: Part.Preposition } ? at : null;
    }

    private static bool IsTag(Item item) => item is { Part: Part.Cue or Part.Verb, Word: "tag" or "tags" or "label" or "labels" };

    private static bool Name(Item item) => item.Part is Part.Unknown or Part.Quoted or Part.Pair or Part.ForeignNoun or Part.Filler or Part.Detail or Part.State or Part.Period
        || item is { Part: Part.Noun or Part.Cue, Plural: false } && !item.Word.Contains(' ');
}
