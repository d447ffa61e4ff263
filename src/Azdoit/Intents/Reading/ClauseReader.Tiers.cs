using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What disks and load balancers are like: performance tiers, which say a size and a sort in one word, types, what is balanced.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>"A P20 disk", "two E10 disks".</summary>
    private bool TierOfDisk(Item item)
    {
        if (draft is not { Creates: true, Kind.Id: "disk" } || item.Text is not ['P' or 'E' or 'S', .. { Length: > 0 } number] || !number.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (DiskTier.Find(item.Text) is not { } tier)
        {
            item.Used = true;
            draft.Ask("sku", $"No managed disk has the tier '{item.Text}'. Of which sort and size should it be?", draft.Subject!.FindParameter("sku")!.Choices);
            return true;
        }

        if (!draft.Said.Has("sku"))
        {
            draft.Say("sku", tier.Sku, item);
        }

        draft.Say("disk_size_gb", tier.Gigabytes, item);
        return true;
    }

    /// <summary>"With a 64 GB standard HDD OS disk": of which sort a machine's own disk is follows from the machine's size, so another one is not dropped in silence.</summary>
    private void SortOfSystemDisk(List<Item> run)
    {
        if (draft is { Creates: true, Kind.Id: "vm" or "vmss" } && run.Find(item => item.Word is "standard" or "hdd") is { } sort)
        {
            draft.Ask("rest",
                $"azdoit does not choose the sort of a machine's own disk ('{sort.Text}'): it is premium SSD where the size takes it, else standard SSD. Answer 'ignore' to take that.",
                ["ignore"]);
        }
    }

    /// <summary>"A premium SSD OS disk": what a machine gets anyway.</summary>
    private bool PremiumSystemDisk(Item item)
    {
        if (draft is not { Creates: true, Kind.Id: "vm" or "vmss" } || item.Word is not ("premium" or "premium ssd"))
        {
            return false;
        }

        var end = at + 1;
        while (Next(end - at) is { Word: "ssd" or "os" or "managed" or "premium ssd" })
        {
            end++;
        }

        var run = items.GetRange(at, Math.Min(end + 1, items.Count) - at);
        if (run[^1].Word is not ("disk" or "os disk" or "disks" or "os disks") || !run.Exists(next => next.Word is "os" or "os disk" or "os disks"))
        {
            return false;
        }

        run.ForEach(next => next.Used = true);
        cue = run[^1] with { Part = Part.Cue, Value = "disk_size_gb" };
        at = end;
        return true;
    }

    /// <summary>"A disk named d1, type Standard SSD".</summary>
    private bool Typed(Item item)
    {
        if (item.Word != "type" || draft is not { Creates: true, Kind.Id: "disk", Noun: not null } || draft.Said.Has("sku"))
        {
            return false;
        }

        item.Used = true;
        cue = item with { Part = Part.Cue, Value = "sku" };
        return true;
    }

    /// <summary>"A load balancer balancing tcp 8080".</summary>
    private bool Balanced(Item item)
    {
        var balanced = draft is { Creates: true, Kind.Id: "lb" } && item.Word is "balancing" or "distributing" && !draft.Said.Has("port");
        item.Used |= balanced;
        return balanced;
    }
}
