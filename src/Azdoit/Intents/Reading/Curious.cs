using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"What is in rg-1? Need to know before we migrate": behind a question, who wants to know it and why.</summary>
internal static class Curious
{
    public static void Read(List<Item> items)
    {
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
}
