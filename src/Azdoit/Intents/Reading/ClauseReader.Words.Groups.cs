using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Words that the lexicon does not have, where costs and resource groups are spoken of.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>A price is told by the hour and by the month anyway: "per month".</summary>
    private bool PricePeriod(Item item)
    {
        if (draft.Subject?.Id != "cost"
            || item.Word is not ("hour" or "day" or "week" or "month" or "year")
            || Previous() is not { Word: "per" or "a" or "an" or "each" or "every" or "by" or "the" })
        {
            return false;
        }

        item.Used = true;
        (cue, preposition) = (null, null);
        return true;
    }

    /// <summary>"The cost of vm-1", "for rg-web".</summary>
    private bool PricedThing(Item item)
    {
        if (draft.Subject?.Id != "cost" || preposition is not { Word: "of" or "for" or "on" } || Next()?.Part == Part.Noun || !item.LooksLikeName)
        {
            return false;
        }

        if (LooksLikeGroup(item.Word))
        {
            Group(item.Value, item);
        }
        else
        {
            draft.Name([item.Value], item);
        }

        return true;
    }

    /// <summary>"What does rg-web cost", "costs in rg-web".</summary>
    private bool PricedGroup(Item item)
    {
        var alone = item.LooksLikeName && draft.Names.Count == 0 && Next()?.Part != Part.Noun;
        return draft.Subject?.Id == "cost" && (alone || InPlace) && SaysGroup(item);
    }

    /// <summary>"In rg-a and rg-b": which of them is meant has to be asked.</summary>
    private bool SecondGroup(Item item)
    {
        if (group is null
            || Previous() is not { Part: Part.And or Part.Comma }
            || !GroupBefore()
            || !(LooksLikeGroup(item.Word) || item.LooksLikeName && draft.Hurts))
        {
            return false;
        }

        item.Used = true;
        draft.Withheld |= draft.Hurts;
        last = item;
        draft.Ask("resource_group", $"Both {group.Value} and {item.Value} are named. Which resource group is meant?", [group.Value, item.Value]);
        return true;
    }

    /// <summary>Whether the list that ends here began with the resource group: "in rg-a, rg-b and rg-c".</summary>
    private bool GroupBefore()
    {
        var before = at - 1;
        while (before >= 0 && items[before].Part is Part.And or Part.Comma)
        {
            before--;
        }

        return before >= 0 && (items[before] == group || items[before] == last);
    }

    /// <summary>Takes what is called like a resource group for one, where none has been said.</summary>
    private bool SaysGroup(Item item)
    {
        var says = LooksLikeGroup(item.Word) && draft.Has("resource_group") && !draft.Said.Has("resource_group");
        if (says)
        {
            Group(item.Value, item);
        }

        return says;
    }
}
