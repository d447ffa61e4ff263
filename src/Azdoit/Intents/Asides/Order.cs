using Azdoit.Catalog;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What is asked for, as far as it decides what may stand beside it.</summary>
internal sealed class Order
{
    private readonly List<Item> items;
    private readonly List<Item> verbs;

    /// <param name="passages">Those that are surely no asides.</param>
    public Order(string request, IReadOnlyList<Passage> passages)
    {
        items = Rephrased.Read([.. passages.SelectMany((passage, at) => Read(passage, at > 0 && passages[at - 1].Closing != ":"))]);
        verbs = items.Count == 0 ? [] : [.. Heads.Split(items).Select(segment => segment.Verb).OfType<Item>()];
        Names = [.. Contents.Names(items), .. items.Zip(items.Skip(1)).Where(pair => pair is ({ Part: Part.Noun }, { Part: Part.Unknown })).Select(pair => pair.Second.Word)];
        Bare = !items.Exists(item => Contents.Names([item]).Any() && !Places(item) && !IsAim(item))
            && !items.Exists(item => item.Part is Part.Noun or Part.All or Part.Quoted
                || (item.Part == Part.Unknown && item.Word.All(char.IsAsciiLetter) && items.IndexOf(item) is > 0 and var at && verbs.Contains(items[at - 1])));
    }

    public HashSet<string> Names { get; }

    /// <summary>"The cluster", "the server": a thing that was named elsewhere; null when there is none, or more.</summary>
    public Item? Definite => Names.All(Contents.IsLevel) && !Makes ? DefiniteIn(items) : null;

    public static Item? DefiniteIn(List<Item> items) =>
        items.FindAll(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) is [{ Plural: false } noun]
            && items.IndexOf(noun) is > 0 and var at
            && items[at - 1] is { Part: Part.Determiner, Word: "the" or "this" or "that" } ? noun : null;

    /// <summary>Whether a name is one of the order's own, or what one of those belongs to: "build-5" where "build-5-os" is meant.</summary>
    public bool Knows(string name) => Names.Contains(name) || (!Deletes && Names.Any(own => own.StartsWith(name, StringComparison.Ordinal)));

    /// <summary>Whether the same address, region or size stands in the order itself.</summary>
    public bool Says(Item value) => items.Exists(item => item.Part == value.Part && item.Value == value.Value);

    public bool Exists => verbs.Count > 0;

    /// <summary>"Cost by group", "key vault kv-1 in rg-a please": it has no verb and needs none.</summary>
    public bool Bears => items.Exists(item => item.Part == Part.Noun);

    public bool Reads => (verbs.Count > 0 || !Bears || items.Exists(item => item.Is(Part.Noun, "cost"))) && verbs.TrueForAll(verb => verb.Value is "list" or "show" or "get" or "count" or "cost" or "compare"
        || (verb.Value == "give" && items.Exists(item => item.Part == Part.Detail)));

    /// <summary>Something is made or set, so that what is said beside it may be wanted too.</summary>
    public bool Makes => !items.Exists(Relative.Compares) && (verbs.Exists(verb => verb.Value is "create" or "give" or "open" or "change") || (verbs.Count == 0 && !items.Exists(item => item.Is(Part.Noun, "cost"))));

    public bool Creates => !items.Exists(Relative.Compares) && (verbs.Exists(verb => verb.Value is "create" or "give" or "open") || (verbs.Count == 0 && !items.Exists(item => item.Is(Part.Noun, "cost"))));

    public bool Deletes => verbs.Exists(verb => verb.Value == "delete" || verb.Part is Part.VagueVerb or Part.ForeignVerb);

    public bool Hurts => Deletes || verbs.Exists(verb => Verbs.Hurt(verb.Value));

    public bool Changes => verbs.Exists(verb => verb.Value == "change");

    /// <summary>It says to what a thing is brought.</summary>
    public bool Raises => Hurts && items.Exists(item => item is { Part: Part.Preposition, Word: "to" or "up to" });

    public bool Scales => verbs.TrueForAll(verb => verb.Value == "scale");

    public bool Halts => verbs.Exists(verb => verb.Value is "stop" or "deallocate");

    /// <summary>"These disks": its plural is what was named elsewhere.</summary>
    public bool Refers { get; set; }

    /// <summary>It strikes what its words name, and not what a selection finds.</summary>
    public bool Pinned => Names.Count > 0
        && !items.Exists(item => item.Part is Part.All or Part.Vague or Part.Age or Part.Pattern or Part.Except or Part.More || item is { Part: Part.Noun, Plural: true } && !Refers && !Listed(item));

    /// <summary>Nothing is named that it could be done to: "please reboot", "resize it to D8s_v5".</summary>
    public bool Bare { get; }

    /// <summary>The items of one passage, parted from those of the passage before it by a full stop, unless it ends in a colon.</summary>
    private static IEnumerable<Item> Read(Passage passage, bool follows)
    {
        var own = passage.Read();
        return follows ? own.Prepend(new Item(Part.Stop, ".", ".", ".", passage.Start, passage.Start)) : own;
    }

    /// <summary>Whether a passage has one of the words that what is made can be like: "hot", "ZRS", "php".</summary>
    public bool Takes(Passage passage) => items.Where(item => item.Part == Part.Noun).Select(noun => Subjects.Find(noun.Value)).OfType<Subject>()
        .SelectMany(subject => subject.Parameters).Where(parameter => parameter.Form == ParameterForm.Choice)
        .Any(parameter => passage.Items.Exists(item => ClauseReader.Find(parameter, ClauseReader.Plain(item.Word)) is not null));

    /// <summary>"In rg-a", "(rg-a)": where, not what.</summary>
    private bool Places(Item name) => items.IndexOf(name) is > 0 and var at && (items[at - 1] is { Part: Part.Preposition } or { Word: "(" });

    /// <summary>"To Standard C3": what it is brought to.</summary>
    private bool IsAim(Item level) => Contents.IsLevel(level.Text) && items.Take(items.IndexOf(level)).Any(item => item is { Part: Part.Preposition, Word: "to" or "up to" });

    /// <summary>"Vms a-1 and a-2": the plural counts what is named.</summary>
    private bool Listed(Item noun)
    {
        var at = items.IndexOf(noun);
        return (at > 0 && items[at - 1].Part == Part.Number) || items.ElementAtOrDefault(at + 1) is { } next && (next.Part == Part.Names || Contents.IsName(next));
    }
}
