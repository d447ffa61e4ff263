using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"Delete disks older than 90 days in rg-a, all of them", "find idle disks. I'd like to list them": said once more of what was spoken of.</summary>
internal static class Repeated
{
    public static Rewritten? Read(string request)
    {
        var passages = Passages.AtSigns(request);
        for (var i = 1; i < passages.Count; i++)
        {
            var all = Sayings.Shared.At("all of them", passages[i].Tokens, 0) == passages[i].Tokens.Count;
            if (all && passages.Take(i).SelectMany(passage => passage.Items).FirstOrDefault(item => item is { Part: Part.Noun }) is { Plural: true } noun)
            {
                var rewritten = new Rewritten(request);
                rewritten.Keep(0, noun.Start);
                rewritten.Say("all ", passages[i].Start);
                rewritten.Keep(noun.Start, passages[i - 1].End);
                rewritten.Keep(passages[i].End, request.Length);
                return rewritten;
            }

            if (Looks(passages[i]) && passages.Where((_, at) => at != i).SelectMany(passage => passage.Items).Where(item => item.Part == Part.Verb).ToList() is { Count: > 0 } verbs
                && verbs.TrueForAll(verb => verb.Value is "list" or "show" or "get"))
            {
                var rewritten = new Rewritten(request);
                rewritten.Keep(0, passages[i - 1].End);
                rewritten.Leave(passages[i].Start, passages[i].End);
                rewritten.Keep(passages[i].End, request.Length);
                return rewritten;
            }
        }

        return null;
    }

    /// <summary>"I'd like to see them all": nothing but a look at what was asked for.</summary>
    private static bool Looks(Passage passage) =>
        passage.Items is var items
            && items.Exists(item => item is { Part: Part.Verb, Value: "list" or "show" or "get" })
            && items.Exists(item => item is { Part: Part.Pronoun })
            && items.TrueForAll(item => item is { Part: Part.Pronoun or Part.Polite or Part.Filler or Part.All } or { Part: Part.Verb, Value: "list" or "show" or "get" or "give" });
}
