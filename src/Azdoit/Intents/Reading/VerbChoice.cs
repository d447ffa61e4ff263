using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Settles which operation of the catalogue an everyday verb means for what it is said about.</summary>
internal static class VerbChoice
{
    public static void Settle(Draft draft)
    {
        Relative.Read(draft);
        draft.Verb = draft.Verb switch
        {
            "give" => Given(draft),
            "get" or "show" or "list" => Seen(draft),
            "resize" or "scale" or "change" when ByCue(draft) is { } meant => meant,
            "change" => Changed(draft),
            "open" => "create",
            "cost" or "report" when draft.Subject?.Id == "cost" && draft.Said.Has("size") && draft.Said.Has("to_size") => "compare",
            "cost" => "report",
            "resize" or "scale" when draft.Said.Has("version") && draft.Subject?.Find("update") is not null => "update",
            "resize" or "change" when Upgrades(draft) => "update",

            "create" when draft.Said.Has("to_size") && draft.Names.Count > 0 => "resize",
            "create" when Tags(draft) => "tag",
            "resize" or "scale" when Leveled(draft) is { } leveled => leveled,
            "create" when Remakes(draft) => Resized(draft),
            "create" when Altered(draft) => draft.Evidence.ContainsKey("size") && draft.Has("to_size") ? Resized(draft) : "update",
            var verb => verb,
        };
        Infer(draft);
        Fit(draft);
    }

    private static string Given(Draft draft)
    {
        var asks = draft.Details || draft.Segment.Items.Exists(item => item.Word is "list" or "a list" or "listing" or "list of");
        return asks || Definite(draft) || (draft.All && draft.Noun is { Plural: true }) || draft.Subject?.Id is "cost" or "resource" ? Seen(draft) : "create";
    }

    /// <summary>"Get me the node pools of aks-1": those that are there.</summary>
    private static bool Definite(Draft draft)
    {
        var items = draft.Segment.Items;
        return draft.Noun is { Plural: true } noun
            && draft.Segment.Verb is { Word: "get me" or "give me" or "get us" or "give us" or "grab me" }
            && items.IndexOf(noun) is > 0 and var at
            && items[at - 1] is { Part: Part.Determiner, Word: "the" or "my" or "our" }
            && !items.Exists(item => item.Part is Part.Number or Part.More);
    }

    private static string Seen(Draft draft) =>
        draft.Subject?.Id == "cost" ? "report"
        : draft.Segment.Items.Exists(item => item.Is(Part.Verb, "count") && item.Used && item.Word != "count") ? "count"
        : draft.Names.Count > 0 || draft.Reference is not null ? "show"
        : "list";

    private static string Changed(Draft draft) =>
        draft.Said.Has("to_size") || draft.Said.Has("size") && draft.Subject?.Find("resize") is not null ? "resize"
        : (draft.Said.Has("disk_size_gb") || draft.Questions.Exists(question => question.Parameter == "disk_size_gb"))
            && draft.Segment.Verb?.Word is "increase" or "decrease" or "raise" or "reduce" or "lower"
            && draft.Subject?.Find("resize")?.Needs.Contains("disk_size_gb") == true ? "resize"
        : draft.Said.Has("tags") ? "tag"
        : (draft.Said.Has("min_count") || draft.Said.Has("max_count")) && draft.Subject?.Find("scale")?.Needs.Contains("max_count") == true ? "scale"
        : (draft.Said.Has("node_count") || draft.Said.Has("count")) && draft.Subject?.Find("scale") is not null ? "scale"
        : draft.Segment.Items.Exists(item => item.Part == Part.Cue && item.Value is "count" or "node_count") && draft.Subject?.Find("scale") is not null ? "scale"
        : draft.Segment.Items.Exists(item => item.Is(Part.Cue, "size")) && draft.Subject?.Find("resize") is not null ? "resize"
        : "update";

    /// <summary>"Change the SKU of registry acr1": with no value, what is announced decides which operation asks for it.</summary>
    private static string? ByCue(Draft draft)
    {
        if (Wanted.Announced(draft) is not { } announced || draft.Subject is not { } subject || draft.Segment.Verb?.Word.Contains("size", StringComparison.Ordinal) == true)
        {
            return null;
        }

        string[] verbs = draft.Verb == "change" ? ["update", "resize", "scale"] : [draft.Verb!, "update", "resize", "scale"];
        return verbs.Select(subject.Find).FirstOrDefault(operation => operation?.Needs.Contains(announced) == true)?.Verb;
    }

    /// <summary>"Add the tag env=prod to web-01": nothing is made.</summary>
    private static bool Tags(Draft draft) =>
        draft.Said.Has("tags") && draft.Noun is null && draft.Names.Count > 0 && draft.Segment.Verb?.Word is "add" or "put";

    /// <summary>"Make web-01 a Standard_D8s_v3": it exists, or it would have been "a VM called web-01".</summary>
    private static bool Remakes(Draft draft) =>
        draft.Segment.Verb?.Word == "make"
            && draft.Names.Count > 0
            && draft.Noun is null
            && draft.FirstName is { Part: not Part.Names } name
            && draft.Evidence.TryGetValue("size", out var size)
            && size.Start > name.Start;

    /// <summary>"Upgrade the disk to Premium_LRS": the operation that sets what was said, where the verb's own sets something else.</summary>
    private static string? Leveled(Draft draft) =>
        draft.Subject?.Find(draft.Verb!) is { } own
            && !own.Needs.Any(draft.Said.Has)
            && draft.Subject.Find("update") is { } update
            && update.Needs.Any(draft.Evidence.ContainsKey) ? "update" : null;

    /// <summary>"Make the storage account sta1 geo-redundant", "make vm web-1 a D8s_v5": a definite thing with its name, and what it should become behind it.</summary>
    private static bool Altered(Draft draft)
    {
        var items = draft.Segment.Items;
        if (draft is not { Segment.Verb: { Word: "make" } verb, Names.Count: 1, Noun: { Plural: false } noun, FirstName: { Part: not Part.Names } name, Fresh: false }
            || noun.Start > name.Start
            || verb.Start > noun.Start)
        {
            return false;
        }

        var before = items.SkipWhile(item => item != verb).Skip(1).TakeWhile(item => item != noun).ToList();
        var values = draft.Evidence.Where(said => said.Key is "size" or "sku" or "tier" or "redundancy" or "access_tier" or "version").Select(said => said.Value.Start).ToList();
        if (values.Count == 0
            || values.Exists(start => start < name.Start)
            || before.Exists(item => item is { Part: Part.Determiner, Word: "a" or "an" } or { Part: Part.Number or Part.More or Part.Unknown })
            || draft.Subject?.Find("update") is null && draft.Subject?.Find("resize") is null)
        {
            return false;
        }

        var definite = before.Exists(item => item is { Part: Part.Determiner, Word: "the" or "my" or "our" or "this" });
        var becomes = items.SkipWhile(item => item != name).Skip(1).FirstOrDefault();
        return definite || becomes is { Part: Part.Determiner, Word: "a" or "an" };
    }

    /// <summary>"Upgrade the cluster": with no size and no number, what has a version gets a newer one.</summary>
    private static bool Upgrades(Draft draft) =>
        draft.Segment.Verb?.Word is "upgrade" or "downgrade" or "bump" or "update" && draft.Subject?.Find("update")?.Needs.Contains("version") == true
        && (draft.Kind?.Id is "aks" or "nodepool" || draft.Segment.Items.Exists(item => item.Is(Part.Cue, "version")))
        && !draft.Evidence.Keys.Any(said => said is "size" or "to_size" or "node_count" or "min_count" or "max_count" or "disk_size_gb" or "tier" or "sku" or "vcpus" or "memory_gb"
            or "tags")
        && !draft.Segment.Items.Exists(item => item.Part == Part.Cue && item.Value is "size" or "to_size" or "node_count" or "tier" or "sku");

    private static string Resized(Draft draft)
    {
        draft.Evidence["to_size"] = draft.Evidence["size"];
        draft.Said = draft.Said.With("to_size", draft.Said.Text("size")!).Without("size");
        return "resize";
    }

    private static void Infer(Draft draft)
    {
        if (draft.Subject is not null || draft.Reference is not null)
        {
            return;
        }

        if (draft.Verb is not (null or "create")
            && draft.Names.Count > 0
            && ByAbbreviation(draft.Names[0], draft.Verb == "delete") is { } kind
            && kind.Find(draft.Verb) is not null
            && draft.Names.TrueForAll(name => ByAbbreviation(name, false) is not { } other || other == kind))
        {
            draft.Subject = kind;
            draft.SubjectInferred = true;
            draft.Confidence *= 0.95;
            return;
        }

        if (draft.Verb is "start" or "deallocate"
            || (draft.Verb == "show" && draft.Names.Count > 0 && draft.Filter.State is not null)
            || (draft.Verb is "stop" or "restart" or "resize" && (draft.Names.Count == 0 || Machines(draft.Segment.Verb) || draft.KindAnswered)))
        {
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
            draft.Confidence *= 0.88;
        }
        else if (draft.Verb is "list" or "show" or "count" or "tag"
            && (draft.Names.Count > 0
                || draft.FirstFilter is not null
                || draft.Said.Values.Count > 0
                || draft.All
                || draft.Details
                || draft.Segment.Verb?.Word is "what do i have" or "what do we have"))
        {
            draft.Subject = Subjects.Find("resource");
        }
    }

    /// <summary>"Upgrade the registry": what has a SKU and no size gets a higher SKU.</summary>
    private static Operation? ByLevel(Subject subject) => subject.Find("update") is { } update && update.Needs.Contains("sku") ? update : null;

    /// <summary>Only machines are powered off and rebooted; whatever else runs is merely stopped.</summary>
    private static bool Machines(Item? verb) => verb?.Word.Split(' ', '-')[0] is "power" or "poweroff" or "reboot" or "boot";

    /// <summary>The kind whose abbreviation a name begins or ends with: <c>vm-1</c>, <c>web-nsg</c>.</summary>
    public static ResourceKind? ByAbbreviation(string name, bool strictly)
    {
        var parts = name.ToLowerInvariant().Split('-', '_');
        return parts.Length < 2 ? Of(parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) : Of(parts[0]) ?? (strictly ? null : Of(parts[^1]));
    }

    /// <summary>Abbreviations that are also words of their own ("app-1", "st-andrews") say nothing.</summary>
    private static ResourceKind? Of(string stem) =>
        stem is "pool" or "db" or "sql" or "app" or "st" or "ip" or "container" or "disk" or "subnet" ? null : KnownKinds.All.FirstOrDefault(kind => kind.Naming.Stem == Usual(stem));

    /// <summary>What people write for the abbreviation of the catalogue.</summary>
    private static string Usual(string stem) => stem switch { "pg" or "pgsql" or "postgres" => "psql", "law" => "log", "asp" => "plan", "fn" => "func", _ => stem };

    /// <summary>Where the kind has the deed under another verb, that one is meant.</summary>
    private static void Fit(Draft draft)
    {
        if (draft.Subject is not { } subject || draft.Verb is not { } verb || subject.Find(verb) is not null)
        {
            return;
        }

        foreach (var other in verb switch
        {
            "deallocate" => (string[])["stop"],
            "resize" => ["scale", "update"],
            "scale" => ["resize", "update"],
            "update" => ["resize", "scale", "tag"],
            "show" or "count" => ["list", "report"],
            "list" => ["report"],
            _ => [],
        })
        {
            if (subject.Find(other) is { } operation && (operation.Needs.IsEmpty || operation.Needs.Any(draft.Said.Has)))
            {
                draft.Verb = other;
                return;
            }
        }

        draft.Verb = verb is "resize" or "scale" ? (subject.Find("scale") ?? subject.Find("resize") ?? ByLevel(subject))?.Verb ?? verb : verb;
    }
}
