using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"NIC for the firewall appliance: nic-fw, in subnet s1": what it is for, then its name.</summary>
internal static class Destined
{
    public static void Read(List<Item> items)
    {
        var noun = items.FindIndex(item => item.Part is not (Part.Determiner or Part.Polite or Part.Filler)
            && item is not { Part: Part.Verb, Value: "create" or "give" }
            && item.Part is not (Part.SizeWord or Part.Image or Part.More));
        if (noun < 0 || items[noun].Part != Part.Noun || items[noun].Plural || items.ElementAtOrDefault(noun + 1) is not { Part: Part.Preposition, Word: "for" })
        {
            return;
        }

        var end = items.FindIndex(noun + 2, item => item.Part is Part.Comma or Part.Names || item.Colon);
        if (end < 0
            || items.GetRange(noun + 2, end - noun - 2).Exists(item => item.LooksLikeName
                || item is not (
                {
                    Part: Part.Verb,
                    Word: "build" or "test"
                } or { Part: Part.Unknown or Part.Determiner or Part.Noun or Part.ForeignNoun or Part.Filler or Part.Polite or Part.Place or Part.Detail }))
            || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition))
        {
            return;
        }

        var parameters = Subjects.All.First(subject => subject.Id == items[noun].Value).Parameters;
        if (items.GetRange(noun + 2, end - noun - 2).Exists(item => parameters.Any(parameter => ClauseReader.Find(parameter, ClauseReader.Plain(item.Word)) is not null)))
        {
            // "Cosmos account for MongoDB called cm1" says what kind it is.
            return;
        }

        var colon = items[end].Colon && items[end].Part is not Part.Comma;
        var name = items[end].Part == Part.Names ? end : end + 1;
        if (name >= items.Count || !(items[name].Part == Part.Names || (colon && items[name] is { Part: Part.Unknown, LooksLikeName: true })))
        {
            return;
        }

        items[name] = items[name].Part == Part.Names ? items[name] : items[name] with { Part = Part.Names, Values = [items[name].Text] };
        if (items.ElementAtOrDefault(name + 1) is { Part: Part.Comma }
            && items.ElementAtOrDefault(name + 2) is { Part: Part.Unknown } group
            && group.Word.StartsWith("rg-", StringComparison.Ordinal))
        {
            items[name + 1] = items[name + 1] with { Part = Part.Preposition, Word = "in" };
        }

        items.RemoveRange(noun + 1, name - noun - 1);
        if (!items.Exists(item => item.Part is Part.Verb && item.Value is not ("tag" or "open") && item.Word is not ("is" or "are"))
            && !items.Exists(item => item.Part is Part.ForeignVerb or Part.VagueVerb))
        {
            items.Insert(0, items[noun] with { Part = Part.Verb, Value = "create", Word = "create" });
        }
    }
}
