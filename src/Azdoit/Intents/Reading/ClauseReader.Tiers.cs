using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Performance tiers of managed disks, which say a size and a sort in one word.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>"A P20 disk", "two E10 disks".</summary>
    private bool TierOfDisk(Item item)
    {
        if (draft is not { Creates: true, Kind.Id: "disk" } || item.Part is not (Part.Unknown or Part.Size) || DiskTier.Find(item.Text) is not { } tier)
        {
            return false;
        }

        if (!draft.Said.Has("sku"))
        {
            draft.Say("sku", tier.Sku, item);
        }

        draft.Say("disk_size_gb", tier.Gigabytes, item);
        return true;
    }
}
