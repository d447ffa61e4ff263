using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Give vm-1 more power", "redis-1 is too small, we need a bigger one", "get the scale set down to 2": what is there should become more or less.</summary>
internal static class Enlarged
{
    public static void Read(List<Item> items)
    {
        ScaleSet(items);
        Former(items);
        Becomes(items);
        Towards(items);
        Within(items);
        if (items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition))
        {
            return;
        }

        Given(items);
        More(items);
        ToHave(items);
        Replaced(items);
        Brought(items);
        Needs(items);
    }

    /// <summary>"Database db-1 on server s-1 should be faster": it is there, and it is asked what it should become.</summary>
    private static void Faster(List<Item> items)
    {
        var be = items.FindIndex(item => item.Word is "should be" or "needs to be" or "must be" or "has to be" or "should become" or "needs to become");
        if (be > 1
            && items.ElementAtOrDefault(be + 1) is { } wish
            && Relative.Compares(wish)
            && items.Skip(be + 2).All(item => item.Part is Part.Polite or Part.Filler or Part.Stop)
            && items.Take(be).All(item => item.Part is Part.Determiner or Part.Noun or Part.Unknown or Part.Quoted or Part.Preposition or Part.Polite or Part.Filler)
            && items.Take(be).Any(item => item.Part == Part.Noun || item.LooksLikeName))
        {
            items.RemoveRange(be, items.Count - be);
            items.Insert(0, wish with { Part = Part.Verb, Value = "resize", Word = "resize" });
        }
    }

    /// <summary>"Vm-1 should be a D8s_v5", "the account st1 needs to be GRS instead of LRS": what is there should become so.</summary>
    private static void Becomes(List<Item> items)
    {
        Faster(items);
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

    /// <summary>"Scale set ss-1 down to 2": the verb's halves were brought together, the noun's were not.</summary>
    private static void ScaleSet(List<Item> items)
    {
        var scale = items.FindIndex(item => item.Is(Part.Verb, "scale") && item.Word is "scale up" or "scale down" or "scale out" or "scale in");
        if (scale >= 0 && items.ElementAtOrDefault(scale + 1) is { Word: "set" or "sets" } set)
        {
            items[scale + 1] = set with { Part = Part.Noun, Value = "vmss", Word = "scale set", Plural = set.Word == "sets" };
        }
    }

    /// <summary>"Storage account st1 to Cool tier please": with no verb, a thing and what it should become.</summary>
    private static void Towards(List<Item> items)
    {
        var noun = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler or Part.Determiner));
        if (noun < 0
            || items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Not or Part.Except or Part.Condition or Part.All)
            || items[noun] is not { Part: Part.Noun, Plural: false }
            || Catalog.Subjects.Find(items[noun].Value) is not { } kind
            || items.ElementAtOrDefault(noun + 1) is not { Part: Part.Unknown or Part.Quoted }
            || items.FindIndex(noun + 2, item => item is { Part: Part.Preposition, Word: "to" or "up to" }) is not (> 0 and var to)
            || items.Take(noun).Any(item => item is { Part: Part.Determiner, Word: "a" or "an" }))
        {
            return;
        }

        var way = items[to - 1].Word is "down" or "up" ? to - 1 : to;
        if (!items.GetRange(noun + 2, Math.Max(0, way - noun - 2)).TrueForAll(item => item.LooksLikeName || item.Part is Part.Preposition or Part.Noun or Part.Determiner))
        {
            return;
        }

        var counted = items.ElementAtOrDefault(to + 1) is { Part: Part.Number } && kind.Find("scale")?.Needs.Any(need => need is "count" or "node_count") == true
            && items.ElementAtOrDefault(to + 2) is null or { Part: Part.Polite or Part.Comma or Part.Stop or Part.Filler or Part.Unit };
        if (!counted && !Level(kind, items.ElementAtOrDefault(to + 1)) && !Level(kind, items.ElementAtOrDefault(to + 2)))
        {
            return;
        }

        items[to] = items[to] with { Word = "to" };
        items.RemoveRange(way, to - way);
        items.Insert(0, items[noun] with { Part = Part.Verb, Value = counted ? "scale" : "change", Word = counted ? "scale" : "change" });
    }

    private static bool Level(Catalog.Subject kind, Item? item) =>
        item is { Part: Part.Size } && kind.FindParameter("size") is not null
        || item is { Part: Part.Unknown or Part.Cue or Part.SizeWord or Part.Filler }
            && kind.Parameters.Any(known => known.Form == Catalog.ParameterForm.Choice && ClauseReader.Find(known, ClauseReader.Plain(item.Word)) is not null);

    /// <summary>"Standard instead of Basic", "five nodes instead of three": what it is now.</summary>
    private static void Former(List<Item> items)
    {
        var not = items.FindIndex(item => item is { Part: Part.Not, Word: "instead of" or "rather than" });
        if (not < 1 || items.ElementAtOrDefault(not + 1) is not { } former || items.Exists(item => item.Is(Part.Verb, "delete")))
        {
            return;
        }

        var value = items[not - 1];
        var alike = former.Part is Part.Number or Part.Size && (value.Part == former.Part || Counts(value))
            || (former.Part is Part.Unknown or Part.Filler or Part.Cue && !former.LooksLikeName && Same(value.Word, former.Word));
        if (alike && Counts(items.ElementAtOrDefault(not + 2)))
        {
            items.RemoveAt(not + 2);
        }

        if (alike && items.ElementAtOrDefault(not + 2) is null or { Part: Part.Comma or Part.Stop or Part.Polite or Part.And or Part.Preposition or Part.Filler })
        {
            items.RemoveRange(not, 2);
        }
    }

    /// <summary>Whether two words are values of one parameter.</summary>
    private static bool Same(string one, string other) =>
        Catalog.Subjects.All.Any(subject => subject.Parameters.Any(parameter => parameter.Form == Catalog.ParameterForm.Choice
            && ClauseReader.Find(parameter, ClauseReader.Plain(one)) is not null
            && ClauseReader.Find(parameter, ClauseReader.Plain(other)) is not null));

    /// <summary>"Store the outputs in a new container called builds": what is new is made, whatever for.</summary>
    private static void Within(List<Item> items)
    {
        var made = items.FindIndex(item => item is { Part: Part.Verb, Word: "new" });
        if (made > 3
            && items[made - 1] is { Part: Part.Determiner, Word: "a" or "an" }
            && items[made - 2] is { Part: Part.Preposition, Word: "in" or "on" or "into" or "onto" }
            && items.ElementAtOrDefault(made + 1) is { Part: Part.Noun, Plural: false }
            && items[0].Part is Part.Polite
            && items.Take(made).All(item => !item.LooksLikeName && item.Part is Part.Polite or Part.Unknown or Part.Determiner or Part.Filler or Part.Preposition or Part.ForeignNoun or Part.Detail or Part.And or Part.Purpose or Part.Verb)
            && items.Take(made).Where(item => item.Part == Part.Verb).All(verb => items.IndexOf(verb) is > 1 and var at && items[at - 1].Part == Part.Determiner))
        {
            items[made] = items[made] with { Value = "create", Word = "create" };
            items.RemoveRange(1, made - 1);
        }
    }

    /// <summary>"I want more storage for my postgres server".</summary>
    private static void More(List<Item> items)
    {
        var give = items.FindIndex(item => item.Is(Part.Verb, "give") || item is { Part: Part.Verb, Word: "add" });
        if (give < 0
            || items.ElementAtOrDefault(give + 1) is not { Part: Part.More }
            || !(Resource(items.ElementAtOrDefault(give + 2)) || items.ElementAtOrDefault(give + 2) is { Word: "storage" or "space" or "disk space" })
            || items.ElementAtOrDefault(give + 3) is not { Part: Part.Preposition, Word: "for" or "on" or "in" or "to" }
            || items.FindIndex(give + 4, item => item.Part != Part.Determiner) is not (> 0 and var thing)
            || !(items[thing].Part == Part.Noun || items[thing].LooksLikeName))
        {
            return;
        }

        var storage = items[give + 2].Word is "storage" or "space" or "disk space";
        items[give] = items[give] with { Value = "resize", Word = "resize" };
        items[give + 1] = items[give + 2] with { Part = Part.Cue, Value = storage ? "disk_size_gb" : "size", Word = storage ? "disk size" : "size" };
        items[give + 3] = items[give + 3] with { Word = "of" };
        items.RemoveAt(give + 2);
    }

    /// <summary>"I want my cluster aks-1 to have five nodes": it is there, and becomes so.</summary>
    private static void ToHave(List<Item> items)
    {
        var give = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        var to = give < 0 ? -1 : items.FindIndex(give, item => item is { Part: Part.Preposition or Part.Purpose, Word: "to" or "to use" or "to run" or "to have" });
        if (to < give + 2
            || !items[give].Is(Part.Verb, "give")
            || items[give + 1] is { Part: Part.Determiner, Word: "a" or "an" } or { Part: Part.Number or Part.More }
            || !items.GetRange(give + 1, to - give - 1).Exists(item => item.LooksLikeName)
            || !items.GetRange(give + 1, to - give - 1).TrueForAll(item => item.LooksLikeName || item.Part is Part.Determiner or Part.Noun or Part.Preposition or Part.Filler))
        {
            return;
        }

        var value = items.FindIndex(to + 1, item => item.Word is not ("run" or "have" or "be" or "use" or "go" or "get" or "become" or "with" or "on" or "a" or "an" or "the" or "run with" or "run on"));
        if (value < 0 || !(items[value].Part is Part.Size || (items[value].Part == Part.Number && Counts(items.ElementAtOrDefault(value + 1)))))
        {
            return;
        }

        items[give] = items[give] with { Value = items[value].Part == Part.Size ? "resize" : "scale", Word = items[value].Part == Part.Size ? "resize" : "scale" };
        items[to] = items[to] with { Part = Part.Preposition, Value = "to", Word = "to" };
        items.RemoveRange(to + 1, value - to - 1);
    }

    /// <summary>"Give vm-1 more power", "can we give it a bigger size".</summary>
    private static void Given(List<Item> items)
    {
        if (items.FindIndex(item => item.Is(Part.Verb, "give") && item.Word is not "new") is >= 0 and var get
            && items.ElementAtOrDefault(get + 1) is { Part: Part.Determiner, Word: "the" or "our" or "my" or "this" or "that" }
            && items.FindIndex(get + 2, Relative.Compares) is var bigger
            && bigger > get + 2
            && items.GetRange(get + 2, bigger - get - 2).TrueForAll(item => item.Part == Part.Noun || item.LooksLikeName || item.Part == Part.Preposition)
            && items.Skip(bigger + 1).TakeWhile(item => item.Part != Part.Stop).All(item => item.Part is Part.Polite or Part.Filler))
        {
            // "Can we get the redis bigger?"
            items[get] = items[get] with { Value = "resize", Word = "resize" };
            items.RemoveAt(bigger);
        }

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
