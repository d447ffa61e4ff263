using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// A request without a verb: "3 Ubuntu VMs in westeurope" asks to create, "all stopped VMs in dev" to list; a bare thing says nothing
/// about what should be done with it.
/// </summary>
internal static class Verbless
{
    /// <summary>What says which one, and not what it should be like.</summary>
    private static readonly string[] Pointing = ["name", "names", "resource_group", "tags"];

    /// <summary>The item that stands for the missing verb, or null when none can be meant.</summary>
    public static Item? Verb(List<Item> items)
    {
        if (items.Count < 2
            || items.Exists(item => item.Part is Part.Not && !Lacks(items, item)
                || item.Part is Part.Condition or Part.Except or Part.Pronoun or Part.ForeignVerb or Part.VagueVerb or Part.Vague or Part.Purpose
                || (item.Part is Part.Verb && item.Value is not ("tag" or "open"))
                || (item.Word is "?" && !items.SkipWhile(other => other != item).All(rest => rest.Word is "?" or "!"))
                || (item.Part is Part.Preposition
                    && item.Word is "to" or "from"
                    && !Spans(items, item)
                    && items.SkipWhile(other => other != item).Skip(1).FirstOrDefault() is not { Part: Part.Address })))
        {
            return null;
        }

        var head = Phrases.Head(items);
        if (head < 0 ? !items.Exists(item => item.Part == Part.Size) || !items.Exists(item => item.Part == Part.Number) : items[head].Value == "cost" || Phrases.Located(items, head))
        {
            return null;
        }

        var noun = head < 0 ? items[0] : items[head];
        return Lists(items, noun) ? noun with { Part = Part.Verb, Value = "list" } : Counts(items, noun) ? noun with { Part = Part.Verb, Value = "scale" } : !items.Exists(item => item.Word is "?")
            && Creates(items, noun) ? noun with { Part = Part.Verb, Value = "create" } : null;
    }

    /// <summary>"Scale set ss-1: 12 instances": what has a name and is said to be nothing but so many is there already.</summary>
    private static bool Counts(List<Item> items, Item noun) =>
        noun is { Part: Part.Noun, Value: "vmss" or "aks" or "nodepool", Plural: false }
            && items.FindIndex(item => item.Colon && item.Part is Part.Unknown or Part.Quoted) is > 0 and var name
            && items.ElementAtOrDefault(name + 1) is { Part: Part.Number }
            && items.ElementAtOrDefault(name + 2) is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances }
            && items.Skip(name + 3).All(item => item.Part is Part.Polite or Part.Filler or Part.Stop or Part.Comma);

    /// <summary>"No public ip", "without a public ip": how it should be.</summary>
    private static bool Lacks(List<Item> items, Item not) =>
        not.Word is "no" or "without" && items.SkipWhile(item => item != not).Skip(1).FirstOrDefault(item => item.Part != Part.Determiner) is { Part: Part.Noun, Value: "public_ip" } or { Part: Part.Cue, Value: "public_access" };

    /// <summary>"2 to 5 nodes".</summary>
    private static bool Spans(List<Item> items, Item to) =>
        items.IndexOf(to) is > 0 and var at && ((items[at - 1].Part == Part.Number && items.ElementAtOrDefault(at + 1) is { Part: Part.Number })
            || (items[at - 1].Part == Part.Unknown && items.ElementAtOrDefault(at + 1) is { Part: Part.Unknown } last && NameList.Range($"{items[at - 1].Value}..{last.Value}") is not null));

    /// <summary>Several, and which: a state, a tag, an age, a place, or all of them.</summary>
    private static bool Lists(List<Item> items, Item noun)
    {
        var all = items.Exists(item => item.Part == Part.All);
        if (noun.Part != Part.Noun
            || !(noun.Plural || all || noun.Word is "everything")
            || items.TakeWhile(item => item != noun).Any(item => item.Part is Part.Number or Part.More or Part.SizeWord))
        {
            return false;
        }

        var draft = Trial(items, noun, "list");
        return draft.Names.Count == 0
            && (draft.All
                || draft.FirstFilter is not null
                || draft.Said.Has("resource_group")
                || draft.Said.Has("region")
                || (draft.Kind?.ParentParameter is { } parent && draft.Said.Has(parent)));
    }

    /// <summary>One, or a number, and what it should be like.</summary>
    private static bool Creates(List<Item> items, Item noun)
    {
        var counted = items.TakeWhile(item => item != noun).Any(item => item.Part is Part.Number or Part.More) || noun.Part != Part.Noun;
        if ((noun.Plural && !counted && !items.Exists(item => item.Word == "to" && Spans(items, item)))
            || noun.Word is "everything"
            || items.Exists(item => item.Part is Part.State or Part.All or Part.Age or Part.Detail)
            || items[0] is { Part: Part.Determiner, Word: not ("a" or "an") })
        {
            return false;
        }

        var draft = Trial(items, noun, "create");
        if (draft.Segment.Items[0] is { Part: Part.Unknown, Used: false, LooksLikeName: false })
        {
            // "Replace vm web-01 with a D4s_v3": the word may be a verb that the lexicon lacks.
            return false;
        }

        return draft.Subject is ResourceKind kind
            && (draft.Additional
                || Describes(draft, kind)
                || (!noun.Plural && (draft.Names.Count > 0 || kind.ParentParameter is { } parent && draft.Said.Has(parent)) && Wished(items, noun))
                || (draft.Names.Count > 0 && Parts(items, noun).Any(part => part.Subject is ResourceKind made && made.ParentKind == kind.Id && Describes(part, made))));
    }

    /// <summary>"Log analytics workspace law-soc please", "registry acr1 for the build team": somebody wants it.</summary>
    private static bool Wished(List<Item> items, Item noun) =>
        items.Exists(item => item is { Part: Part.Polite, Word: "please" or "pls" or "plz" or "kindly" })
            || items.Exists(item => item.Part == Part.Names && items.IndexOf(item) is > 0 and var at && items[at - 1].Part == Part.Comma)
            || items.SkipWhile(item => item != noun).Any(item => item is { Part: Part.Preposition, Word: "for" } or { Word: Whom.Somebody });

    private static bool Describes(Draft draft, ResourceKind kind) => draft.Evidence.Keys.Any(said => !Pointing.Contains(said) && said != kind.ParentParameter);

    /// <summary>"SQL server s1 with database d1 S0": what is said of the part tells that both are wanted.</summary>
    private static IEnumerable<Draft> Parts(List<Item> items, Item noun) =>
        Phrases.Split(new Segment(noun with { Part = Part.Verb, Value = "create" }, items.ConvertAll(item => item with { }))).Skip(1).Select(segment => ClauseReader.Read(segment));

    /// <summary>Reading marks items as used, so that a trial reads copies.</summary>
    private static Draft Trial(List<Item> items, Item noun, string verb)
    {
        var copies = items.ConvertAll(item => item with { });
        return ClauseReader.Read(Phrases.Split(new Segment(noun with { Part = Part.Verb, Value = verb }, copies)).First());
    }
}
