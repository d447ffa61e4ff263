using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"What is in rg-1? Need to know before we migrate": behind a question, who wants to know it and why.</summary>
internal static class Curious
{
    public static void Read(List<Item> items)
    {
        Whether(items);
        Tags(items);
        Dwelling(items);
        var mark = items.FindIndex(item => item is { Part: Part.Stop, Word: "?" });
        var verb = items.Find(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb);
        if (mark > 1
            && verb?.Value is "show" or "list" or "get" or "count" or "cost"
            && items.IndexOf(verb!) < mark
            && items.Skip(mark + 1).Any(item => item.Word.Split(' ').Intersect(["know", "curious", "wondering", "understand", "sure"]).Any())
            && items.Skip(mark + 1).All(item => !item.LooksLikeName
                && item.Part is not (Part.Noun or Part.Names or Part.All or Part.State or Part.Region or Part.Pair)
                && !(item.Part == Part.Verb && item.Value is not ("give" or "show" or "get"))))
        {
            items.RemoveRange(mark + 1, items.Count - mark - 1);
        }
    }

    /// <summary>"Check whether vm-1 is running": a look, and no condition, where nothing else is asked for.</summary>
    private static void Whether(List<Item> items)
    {
        var whether = items.FindIndex(1, item => item.Word is "whether" or "if");
        if (whether > 0
            && items[whether - 1].Is(Part.Verb, "show")
            && items.Skip(whether).All(item => item.Part is not (Part.ForeignVerb or Part.VagueVerb) && (item.Part != Part.Verb || item.Value is "show" or "list" or "get")))
        {
            items.RemoveAt(whether);
        }
    }

    /// <summary>"What tags does vm-1 have": its details tell.</summary>
    private static void Tags(List<Item> items)
    {
        var tags = items.FindIndex(1, item => item is { Part: Part.Cue, Value: "tags", Word: "tags" or "tag" or "labels" });
        var name = tags < 0 ? -1 : items.FindIndex(tags, item => item.LooksLikeName);
        if (name > 0
            && items[tags - 1].Is(Part.Verb, "list")
            && items[tags + 1].Word is "does" or "do" or "has" or "have" or "are on" or "is on" or "are" or "on" or "of"
            && items.Skip(name + 1).All(item => item.Part is Part.Filler or Part.Stop or Part.With or Part.Polite))
        {
            items[tags - 1] = items[tags - 1] with { Value = "show", Word = "show" };
            items.RemoveRange(name + 1, items.Count - name - 1);
            items.RemoveRange(tags, items.FindIndex(tags, item => item.Part is Part.Noun || item.LooksLikeName) - tags);
        }
    }

    /// <summary>"What databases sit on server s1", "every address we own in uksouth": a verb of being there, whichever it is.</summary>
    private static void Dwelling(List<Item> items)
    {
        if (!items.Exists(item => item.Part == Part.Verb) || items.Exists(item => item.Part is Part.ForeignVerb or Part.VagueVerb || (item.Part == Part.Verb && item.Value is not ("list" or "show" or "get" or "give" or "count"))))
        {
            return;
        }

        var asks = items.FindIndex(item => item is { Part: Part.Verb or Part.Filler, Word: "which" or "what" or "what all" });
        for (var i = items.Count - 1; i > 1; i--)
        {
            var place = items.ElementAtOrDefault(i + 1) is { Part: Part.Preposition or Part.Region };
            var owned = items[i - 1].Word is "we" or "i" or "you" or "they" or "do we" or "do i";
            var asked = asks >= 0 && items[i - 1] is { Part: Part.Noun, Plural: true };
            if (items[i] is { Part: Part.Unknown, LooksLikeName: false } verb && verb.Text == verb.Word && place && (owned || asked))
            {
                items.RemoveAt(i);
            }
        }
    }
}
