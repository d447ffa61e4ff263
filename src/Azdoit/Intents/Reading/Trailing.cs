using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Network n1 in rg-lab, please create it", "subnet s-1 in vnet-3 is missing, please add": the order stands behind what it is about.</summary>
internal static class Trailing
{
    public static void Read(List<Item> items)
    {
        if (items.FindIndex(1, item => item.Word is "missing" or "is missing" or "are missing") is > 1 and var missing
            && items.FindLastIndex(item => item.Part == Part.Verb) is var add
            && add > missing
            && items[add].Value is "create"
            && items.Skip(add + 1).All(item => item.Part is Part.Polite or Part.Filler or Part.Stop or Part.Pronoun)
            && items.GetRange(missing + 1, add - missing - 1).TrueForAll(item => item.Part is Part.Polite or Part.Filler or Part.Comma or Part.Stop or Part.And))
        {
            // "Subnet s-1 in vnet-3 is missing, please add".
            var wish = items[add];
            var from = items[missing - 1].Word is "is" or "are" ? missing - 1 : missing;
            items.RemoveRange(from, items.Count - from);
            items.Insert(0, wish);
            return;
        }

        var verb = items.FindLastIndex(item => item.Part == Part.Verb);
        if (verb > 1
            && items.FindIndex(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Not or Part.Except or Part.Condition or Part.Vague) == verb
            && items.ElementAtOrDefault(verb + 1) is { Part: Part.Pronoun, Word: "it" }
            && items.Skip(verb + 2).All(item => item.Part is Part.Polite or Part.Filler or Part.Stop)
                && items.Take(verb).FirstOrDefault(item => item.Part is not (Part.Polite or Part.Filler or Part.Determiner)) is { Part: Part.Noun, Plural: false }
                && !items.Take(verb).Any(item => item.Part is Part.Pronoun or Part.Purpose or Part.All))
        {
            var command = items[verb];
            items.RemoveRange(verb, 2);
            items.Insert(0, command);
        }
    }
}
