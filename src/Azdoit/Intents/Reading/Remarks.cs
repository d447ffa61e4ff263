using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"..., users say it's hanging": who says what about the thing. It gives a reason and changes nothing; in a deletion it is left to be asked about.</summary>
internal static class Remarks
{
    private static readonly HashSet<string> Speakers =
        ["users", "people", "customers", "clients", "everyone", "everybody", "finance", "marketing", "sales", "management", "qa", "ops", "my boss", "boss", "devs", "developers",
            "folks", "colleagues", "support", "the team", "team", "the users", "it", "its", "it's", "he", "she", "they", "bob", "black friday"];

    private static readonly HashSet<string> Sayings =
        ["say", "says", "said", "complain", "complains", "complaining", "complained", "ask", "asks", "asking", "asked", "report", "reports", "reporting", "reported", "returns",
            "gives", "throws", "shows", "keeps", "wants", "waiting", "coming", "hanging", "hangs", "crashes", "crashed", "crashing", "wants to know", "keeps crashing",
            "keeps hanging", "throwing", "returning", "timing", "failing", "fails", "failed", "cost"];

    public static void Drop(List<Item> items)
    {
        if (items.Exists(item => item.Is(Part.Verb, "delete") || item.Part is Part.VagueVerb or Part.Except or Part.Condition))
        {
            return;
        }

        for (var i = items.Count - 2; i > 1; i--)
        {
            if (items[i].Part is not (Part.Comma or Part.Stop) || items[i].Word is "(" or ")" || !Remark(items[(i + 1)..]))
            {
                continue;
            }

            items.RemoveRange(i, items.Count - i);
        }
    }

    /// <summary>Nothing in it may name a thing, say a place or a value, or deny: all of that could be meant for the request.</summary>
    private static bool Remark(List<Item> said)
    {
        var words = said.SelectMany(item => item.Word.Split(' ')).Where(word => word is not ("the" or "our" or "my" or "some")).ToList();
        var numbers = said.FindIndex(item => item.Part == Part.Number);
        return words.Count is > 1 and < 10 && Speakers.Contains(words[0] is "black" ? string.Join(' ', words.Take(2)) : words[0]) && words.Skip(1).Take(3).Any(Sayings.Contains)
            && said.TrueForAll(item => (!item.LooksLikeName || item.Word is [>= '4' and <= '5', _, _, 's'])
                && (item.Part is Part.Unknown or Part.Filler or Part.Determiner or Part.Polite or Part.Stop or Part.Pronoun or Part.Preposition or Part.Detail or Part.ForeignNoun
                    or Part.Purpose or Part.With
                    || item is { Part: Part.Verb, Value: "show" or "give" or "list" or "cost" }
                    || (item.Part == Part.Number && item.Number >= 400 && numbers > 0)));
    }
}
