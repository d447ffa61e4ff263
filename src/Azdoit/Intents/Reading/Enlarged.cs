using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Give vm-1 more power", "redis-1 is too small, we need a bigger one", "get the scale set down to 2": what is there should become more or less.</summary>
internal static class Enlarged
{
    public static void Read(List<Item> items)
    {
        Becomes(items);
        if (items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition))
        {
            return;
        }

        Given(items);
        Replaced(items);
        Brought(items);
        Needs(items);
    }

    /// <summary>"Vm-1 should be a D8s_v5", "the account st1 needs to be GRS instead of LRS": what is there should become so.</summary>
    private static void Becomes(List<Item> items)
    {
        var noun = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler or Part.Determiner));
        var name = noun < 0 ? -1 : items[noun].Part == Part.Noun ? noun + 1 : noun;
        var kind = name <= noun ? items.ElementAtOrDefault(Math.Max(noun, 0)) is { LooksLikeName: true } own ? VerbChoice.ByAbbreviation(own.Value, false) : null : Catalog.Subjects.Find(items[noun].Value);
        if (kind is null
            || items.ElementAtOrDefault(name) is not { Part: Part.Unknown or Part.Quoted }
            || items.ElementAtOrDefault(name + 1) is not { Word: "needs to be" or "must be" or "should be" or "has to be" or "needs to become" or "should become" or "should have" or "should use" or "needs to use" }
            || items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Condition or Part.Except)
            || items.Take(noun).Any(item => item is { Part: Part.Determiner, Word: "a" or "an" })
            || items.Skip(name + 2).FirstOrDefault(item => item.Part is not Part.Determiner) is not { } value
            || !(value.Part == Part.Size || kind.Parameters.Any(known => known.Form == Catalog.ParameterForm.Choice && ClauseReader.Find(known, ClauseReader.Plain(value.Word)) is not null)))
        {
            return;
        }

        if (items.FindIndex(item => item is { Part: Part.Not, Word: "instead of" or "rather than" or "not" }) is > 0 and var not
            && items.ElementAtOrDefault(not + 1) is { } former
            && (former.Part == Part.Size || kind.Parameters.Any(known => known.Form == Catalog.ParameterForm.Choice && ClauseReader.Find(known, ClauseReader.Plain(former.Word)) is not null)))
        {
            items.RemoveRange(not, 2);
        }

        items[name + 1] = items[name + 1] with { Part = Part.Preposition, Value = "to", Word = "to" };
        items.Insert(0, items[name + 1] with { Part = Part.Verb, Value = "change", Word = "change" });
    }

    /// <summary>"Give vm-1 more power", "can we give it a bigger size".</summary>
    private static void Given(List<Item> items)
    {
        var give = items.FindIndex(item => item.Part == Part.Verb && item.Word is "give");
        var more = give < 0 ? -1 : items.FindIndex(give, item => item.Part == Part.More || Relative.Compares(item));
        if (more < give + 2
            || !Resource(items.ElementAtOrDefault(more + 1))
            || !items.GetRange(give + 1, more - give - 1).Exists(item => item.LooksLikeName || item.Part is Part.Noun or Part.Pronoun))
        {
            return;
        }

        items[give] = items[give] with { Value = "resize", Word = "resize" };
        var from = items[more - 1].Part == Part.Determiner ? more - 1 : more;
        items.RemoveRange(from, more + 2 - from);
    }

    /// <summary>"Our redis cache redis-1 is too small, need a bigger one": not another one, but that one bigger.</summary>
    private static void Replaced(List<Item> items)
    {
        var one = items.FindIndex(item => item.Word is "one" or "size" or "tier" or "sku" && items.IndexOf(item) is > 1 and var at && Relative.Compares(items[at - 1]));
        var need = one < 0 ? -1 : items.FindLastIndex(one, item => item.Is(Part.Verb, "give"));
        var noun = need < 0 ? -1 : items.FindIndex(item => item.Part == Part.Noun || item.LooksLikeName);
        if (noun < 0
            || noun > one
            || items.Skip(one + 1).Any(item => item.Part is Part.Noun or Part.Verb || item.LooksLikeName)
            || items.Take(one).Any(item => item.Part is Part.Verb && item != items[need] && item.Word is not ("is" or "are")))
        {
            return;
        }

        var verb = items[need] with { Value = "resize", Word = "resize" };
        var thing = items.Skip(noun).TakeWhile(item => item.Part == Part.Noun || item.LooksLikeName).ToList();
        items.RemoveRange(0, one + 1);
        items.InsertRange(0, [verb, .. thing]);
    }

    /// <summary>"Can we get the scale set ss-1 down to 2".</summary>
    private static void Brought(List<Item> items)
    {
        var get = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        var way = get < 0 ? -1 : items.FindIndex(get, item => item.Word is "down" or "up" or "back" or "up to");
        var to = way < 0 ? -1 : items[way].Word == "up to" ? way : items.FindIndex(way, item => item is { Part: Part.Preposition, Word: "to" });
        if (to < 0
            || to > way + 2
            || !items[get].Is(Part.Verb, items[get].Value)
            || items[get].Word is not ("get" or "can we get" or "could we get" or "can i get" or "get me" or "can you get")
            || items.ElementAtOrDefault(to + 1) is not { Part: Part.Number }
            || !items.GetRange(get, way - get).Exists(item => item.Part == Part.Noun && item.Value is "vmss" or "aks" or "nodepool" or "appservice_plan" || item.LooksLikeName))
        {
            return;
        }

        items[to] = items[to] with { Part = Part.Preposition, Word = "to" };
        items[get] = items[get] with { Value = "scale", Word = "scale" };
        items.RemoveRange(way, to - way);
    }

    /// <summary>"Scale set ss-1 needs 20 instances": it is there, and gets that many.</summary>
    private static void Needs(List<Item> items)
    {
        var needs = items.FindIndex(item => item.Word is "needs" or "need" or "requires" or "should have" or "must have" or "needs to have" or "has to have");
        if (needs < 2
            || items.ElementAtOrDefault(needs + 1) is not { Part: Part.Number }
            || !Counts(items.ElementAtOrDefault(needs + 2))
            || !items[needs - 1].LooksLikeName
            || items.Take(needs).Any(item => item.Part is Part.Verb or Part.More || item is { Part: Part.Determiner, Word: "a" or "an" }))
        {
            return;
        }

        var verb = items[needs] with { Part = Part.Verb, Value = "scale", Word = "scale" };
        items[needs] = items[needs] with { Part = Part.Preposition, Value = "to", Word = "to" };
        if (items.ElementAtOrDefault(needs + 3) is { Part: Part.Preposition, Word: "for" }
            && items.FindIndex(needs + 3, item => item.Part is Part.Comma or Part.Stop) is var end
            && items.Skip(needs + 4).All(item => !item.LooksLikeName && item.Part is not (Part.Noun or Part.Number or Part.Names)))
        {
            // "For the big render job".
            items.RemoveRange(needs + 3, (end < 0 ? items.Count : end) - needs - 3);
        }

        items.Insert(0, verb);
    }

    private static bool Counts(Item? item) => item is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } || item?.Word is "node" or "nodes" or "instance" or "instances";

    private static bool Resource(Item? item) =>
        item is { Part: Part.Cue, Value: "memory_gb" or "size" or "sku" or "tier" or "to_size" }
        || item?.Word is "power" or "cpu" or "cpus" or "cores" or "vcpus" or "ram" or "memory" or "horsepower" or "resources" or "one" or "compute";
}
