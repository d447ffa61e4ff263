using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Numbers with units: cores, gigabytes, nodes.</summary>
internal sealed partial class ClauseReader
{
    private bool Measured(Item number, Item unit)
    {
        switch (unit.Value)
        {
            case Unit.Cores:
                unit.Used = true;
                draft.Say("vcpus", number.Number, number);
                Extend("vcpus", [number, unit]);
                Infer();
                at++;
                return true;
            case Unit.Gigabytes or Unit.Terabytes:
                return Bytes(number, unit, number.Number * (unit.Value == Unit.Terabytes ? 1024 : 1));
            case Unit.Instances when unit.Word.StartsWith("replica", StringComparison.Ordinal) && draft.Kind is { CountsInstances: false }:
                // "A server, two replicas" is one server and its copies, which are no parameter.
                return true;
            case Unit.Nodes when draft.Has("node_count"):
            case Unit.Instances when CountParameter is not null && draft.Noun is not null:
                unit.Used = true;
                Count(number);
                at++;
                return true;
            case Unit.Times:
                unit.Used = true;
                draft.Say("count", number.Number, number);
                at++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gigabytes of memory or of disk: the words behind tell, else the kind.</summary>
    private bool Bytes(Item number, Item unit, decimal gigabytes)
    {
        var offset = 2;
        List<Item> run = [number, unit];
        var memory = cue?.Value == "memory_gb";
        var disk = false;
        while (Next(offset) is { } next && offset < 7)
        {
            if (next.Is(Part.Cue, "memory_gb"))
            {
                memory = true;
                run.Add(next);
                break;
            }

            if (next.Is(Part.Noun, "disk") || next.Is(Part.Noun, "storage") || next.Word is "storage" or "drive" or "space" or "ssd" or "hdd" or "volume")
            {
                disk = true;
                run.Add(next);
                if (next.Word is not ("ssd" or "hdd"))
                {
                    break;
                }
            }
            else if (next.Word is not ("of" or "os" or "premium" or "standard" or "managed" or "system" or "data" or "boot" or "operating system" or "persistent" or "root"
                or "hard" or "attached" or "each" or "size" or "image"))
            {
                break;
            }
            else
            {
                run.Add(next);
            }

            offset++;
        }

        // Trailing words of the run that turned out not to belong are given back.
        while (run.Count > 2 && run[^1].Part is Part.Preposition)
        {
            run.RemoveAt(run.Count - 1);
        }

        var cores = draft.Said.Has("vcpus");
        var parameter = memory ? "memory_gb" : disk ? "disk_size_gb" : draft.Kind?.Id is "disk" ? "disk_size_gb" : cores
            && draft.Has("size") ? draft.Kind?.Id == "postgres"
            && Sizes.Matching(draft.Said.Number("vcpus"), gigabytes) is null ? "disk_size_gb" : "memory_gb" : draft.Has("disk_size_gb")
            && !draft.Has("size") ? "disk_size_gb"
            : draft.Has("disk_size_gb") && (draft.Verb == "resize" || draft.Evidence.ContainsKey("size")) ? "disk_size_gb" : null;
        if (draft.Kind?.Id == "redis")
        {
            Cache(number, unit, gigabytes);
            return true;
        }

        if (parameter is null)
        {
            if (draft.Has("size"))
            {
                number.Used = unit.Used = true;
                at++;
                draft.Ask("disk_size_gb",
                    $"Is {number.Text} {unit.Text} the size of the disk (answer {gigabytes:0}) or of the memory? For memory, say '{number.Text} {unit.Text} of memory'.",
                    [$"{gigabytes:0}"]);
            }

            return draft.Has("size");
        }

        if (parameter == "disk_size_gb" && draft.Kind?.Id is "vm" or "vmss" && draft.Creates && run.Exists(item => item.Word is "data" or "data disk" or "data disks"))
        {
            draft.Ask(parameter, $"A machine is made with one disk. Should that be {gigabytes:0} GB? A data disk is a request of its own.", [$"{gigabytes:0}"]);
        }

        SortOfSystemDisk(run);
        var keep = draft.Kind?.Id == "disk" ? run.GetRange(0, 2) : run;
        draft.Say(parameter, gigabytes, keep.ToArray());
        Extend(parameter, keep);
        at += keep.Count - 1;
        cue = null;
        preposition = null;
        if (parameter == "memory_gb")
        {
            Infer();
        }

        return true;
    }

    /// <summary>"A 6 GB cache": the size that holds as much, of its family. Source: the pricing page of Azure Cache for Redis.</summary>
    private void Cache(Item number, Item unit, decimal gigabytes)
    {
        var premium = items.Exists(item => item.Word == "premium");
        var size = gigabytes switch
        {
            1 => premium ? null : "C1",
            2.5m => premium ? null : "C2",
            6 => premium ? "P1" : "C3",
            13 => premium ? "P2" : "C4",
            26 => premium ? "P3" : "C5",
            53 => premium ? "P4" : "C6",
            120 => premium ? "P5" : null,
            _ => null,
        };
        number.Used = unit.Used = true;
        if (size is null)
        {
            draft.Ask("size", $"No cache has {number.Text} {unit.Text}. Which size should it be?", draft.Subject!.FindParameter("size")!.Choices);
        }
        else
        {
            draft.Say("size", size, number);
        }

        at++;
    }

    private void Infer()
    {
        if (draft.Subject is null && draft.Verb is "create" or "give")
        {
            draft.Subject = Subjects.Find("vm");
            draft.SubjectInferred = true;
        }
    }
}
