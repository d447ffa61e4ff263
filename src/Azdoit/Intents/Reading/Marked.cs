using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Put env=prod and team=web tags on vm-1", "add our usual tags to vm-1": what is there gets tags, and nothing is made.</summary>
internal static class Marked
{
    private static readonly string[] Deeds = ["put", "add", "set", "apply", "attach", "assign", "stick", "place", "slap", "give"];

    public static void Read(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part is not (Part.Verb or Part.Unknown or Part.ForeignVerb) || Array.IndexOf(Deeds, items[i].Word) < 0 || Tags(items, i + 1) is not { } tags)
            {
                continue;
            }

            var end = tags + 1;
            while (items.ElementAtOrDefault(end) is { Part: Part.Pair or Part.And or Part.Comma })
            {
                end++;
            }

            if (items.ElementAtOrDefault(end) is not { Part: Part.Preposition, Word: "on" or "onto" or "to" })
            {
                continue;
            }

            // Without a pair it is asked which tags these are.
            var said = items.GetRange(i + 1, end - i - 1).FindAll(item => item.Part is Part.Pair or Part.And or Part.Comma);
            items.RemoveRange(i + 1, end - i - 1);
            items.InsertRange(i + 1, said.Exists(item => item.Part == Part.Pair) ? said : []);
            items[i] = items[i] with { Part = Part.Verb, Value = "tag", Word = "tag" };
        }
    }

    /// <summary>The word "tags" with nothing before it but what they are.</summary>
    private static int? Tags(List<Item> items, int from)
    {
        var at = from;
        while (items.ElementAtOrDefault(at) is { } item
            && at < from + 12
            && (item.Part is Part.Determiner or Part.Pair or Part.And or Part.Comma or Part.Filler or Part.Vague || item is { Part: Part.Unknown, LooksLikeName: false }))
        {
            at++;
        }

        return items.ElementAtOrDefault(at) is { Part: Part.Cue or Part.Verb, Word: "tag" or "tags" or "label" or "labels" } ? at : null;
    }
}
