using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What the clause is about where no noun says it: the verb, a value or a name's abbreviation does.</summary>
internal sealed partial class ClauseReader
{
    private void SettleSubject()
    {
        var cost = items.Find(item => item.Is(Part.Noun, "cost"));
        if (draft.Verb is "cost" or "compare"
            || (cost is not null
                && !(items.IndexOf(cost) is > 0 and var place && items[place - 1].Part == Part.Purpose)
                && draft.Verb is not ("delete" or "stop" or "deallocate" or "restart" or "start" or "create" or "tag" or "resize" or "scale")))
        {
            draft.Subject = Subjects.Find("cost");
            draft.Verb = draft.Verb == "compare" ? "compare" : "report";
            cost?.Used = true;
            draft.Noun = cost ?? draft.Noun;
        }

        if (draft.Subject?.Id == "resource" && draft.Verb is "start" or "stop" or "restart" or "deallocate")
        {
            // "Turn everything off" can only be about what has a switch.
            draft.Everything = draft.Noun ?? items.Find(item => item.Part == Part.All);
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
        }

        if (draft.Subject is null
            && draft.Verb is not (null or "create" or "give" or "delete" or "list" or "show" or "get" or "count")
            && items.Find(item => item.LooksLikeName && item.Part == Part.Unknown) is { } name
            && VerbChoice.ByAbbreviation(name.Value, false) is { } abbreviated
            && !(abbreviated.Id != "disk" && items.Exists(item => item is { Part: Part.Cue, Word: "disk type" or "disk sku" }))
            && (draft.Verb is "change" or "resize" or "scale" or "tag" || abbreviated.Find(draft.Verb!) is not null))
        {
            draft.Subject = abbreviated;
            draft.SubjectInferred = true;
            draft.Confidence *= 0.95;
        }

        if (draft is { Subject: null, Verb: "create" }
            && items.SkipWhile(item => item != draft.Segment.Verb).Skip(1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler)) is
            {
                Part: Part.Unknown,
                LooksLikeName: true
            } made
            && VerbChoice.ByAbbreviation(made.Value, true) is { Id: "group" } grouped)
        {
            // "Create rg-data": what its own name says.
            draft.Subject = grouped;
            draft.SubjectInferred = true;
            draft.Confidence *= 0.95;
        }

        if (draft.Subject is null && items.Find(Counted) is { } counted)
        {
            draft.Subject = Subjects.Find(counted.Word.Contains("node", StringComparison.Ordinal) ? "aks" : "vmss");
            draft.SubjectInferred = true;
            draft.Confidence *= 0.9;
        }

        if (draft.Subject is null && Wanted.Autoscales(draft))
        {
            draft.Subject = Subjects.Find("aks");
            draft.SubjectInferred = true;
        }

        if (draft.Subject is null && !draft.Creates && items.Exists(item => item.Part == Part.Cue && item.Word is ['v', 'm', ' ', ..]))
        {
            // "Change the vm size".
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
        }

        if (draft.Subject is null
            && draft.Verb is "change" or "resize"
            && items.Find(item => item.Part == Part.Cue && item.Value is not ("sku" or "tier" or "tags" or "region")) is { } only
            && KnownKinds.All.Where(kind => kind.FindParameter(only.Value) is not null
                && kind.Operations.Any(operation => operation.Needs.Contains(only.Value))).Take(2).ToList() is [var owner])
        {
            // "Change the access tier of sta1": what only one kind has.
            draft.Subject = owner;
            draft.SubjectInferred = true;
            draft.Confidence *= 0.95;
        }

        if (draft.Subject is null && draft.Segment.Verb is { } switched && Array.Exists(Verbs.Switches, access => switched.Word.EndsWith(' ' + access, StringComparison.Ordinal)))
        {
            // "Disallow blob public access on sta1".
            draft.Subject = Subjects.Find("storage");
            draft.SubjectInferred = true;
            draft.Confidence *= 0.95;
        }

        if (draft.Subject is null
            && draft.Verb is "resize" or "change"
            && items.Exists(item => item is { Part: Part.Unit, Value: Unit.Gigabytes or Unit.Terabytes })
            && items.Exists(item => item.Part == Part.Unknown && item.Word.Split('-', '_')[0] == "disk"))
        {
            // "Extend disk-1 to 4 TB".
            draft.Subject = Subjects.Find("disk");
            draft.SubjectInferred = true;
        }

        if (draft.Subject is null
            && draft.Verb is "change"
            && items.Exists(item => item is { Part: Part.Cue, Value: "redundancy" } || ClauseReader.Plain(item.Word) is "lrs" or "zrs" or "grs" or "ragrs" or "gzrs" or "ragzrs"))
        {
            // "Switch sta1 from LRS to ZRS".
            draft.Subject = Subjects.Find("storage");
            draft.SubjectInferred = true;
        }

        if (draft.Subject is null && !draft.Creates && items.Find(item => item is { Part: Part.Cue, Word: "disk type" or "disk sku" or "service objective" }) is { } own)
        {
            draft.Subject = Subjects.Find(own.Word[0] == 'd' ? "disk" : "sql_db");
            draft.SubjectInferred = true;
        }

        if (draft.Verb == "open" && draft.Subject?.Id is not "nsg_rule")
        {
            draft.Subject = Subjects.Find("nsg_rule");
            draft.Noun = null;
        }
    }

    /// <summary>Whether a disk is the system's, of a machine that only its size names.</summary>
    private bool SystemDisk(int disk) => (items[disk - 1].Word is "os" or "system" or "boot" || items[disk].Word is "os disk") && items.Take(disk).Any(item => item.Part == Part.Size);

    /// <summary>"Scale api-ss to 6 instances", "change the number of nodes in k1": what is counted tells of what.</summary>
    private bool Counted(Item item) =>
        (draft.Verb == "scale" && item.Word is "instance" or "instances" or "node" or "nodes")
            || (draft.Verb == "change" && CountsInstances(item));

    internal static bool CountsInstances(Item item) => item is { Part: Part.Cue, Value: "count" or "node_count" } && item.Word.Split(' ')[^1] is "instances" or "nodes";
}
