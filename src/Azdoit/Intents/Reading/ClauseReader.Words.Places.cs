using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Words that the lexicon does not have, behind a preposition: what something is in, on, of, from or for.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>As <see cref="Word"/>: the first reading that takes the word ends the search.</summary>
    private bool BehindPreposition(Item item) =>
        preposition is not null
            && (FromThing(item)
                || FromBefore(item)
                || InSubnet(item)
                || (InPlace && draft.Creates && preposition.Word is "in" or "into" or "at" && NoRegion(item))
                || InferredName(item)
                || InHolder(item)
                || NoPlace(item)
                || InPlaceSaid(item)
                || OfNetwork(item)
                || OfWhole(item)
                || ToGroup(item)
                || ForPurpose(item));

    /// <summary>"How many node pools does k1 have".</summary>
    private bool OwnerThatHas(Item item)
    {
        if (draft.Verb is not ("count" or "list")
            || draft.Noun is not { Plural: true }
            || draft.Kind?.ParentParameter is not { } owner
            || draft.Said.Has(owner)
            || Previous() is not { Word: "does" or "do" or "has" })
        {
            return false;
        }

        Fill(owner, [item.Value], item);
        return true;
    }

    /// <summary>"A rule on nsg-web".</summary>
    private bool GroupOfRule(Item item)
    {
        if (draft is { Creates: true, Subject.Id: "nsg_rule" } && item == items[0] && item.Colon && item.Word.Contains("nsg", StringComparison.Ordinal) && !draft.Said.Has("nsg"))
        {
            // "Nsg-web: allow port 443".
            Fill("nsg", [item.Value], item);
            return true;
        }

        if (draft is { Creates: true, Subject.Id: "nsg_rule" } && item is { Part: Part.Unknown, LooksLikeName: false } && Next() is { Part: Part.Cue, Value: "port" } && Previous()?.Part == Part.Verb)
        {
            // "Allow mqtt port 8883": what listens there.
            item.Used = true;
            return true;
        }

        if (!InPlace
            || draft is not { Creates: true, Subject.Id: "nsg_rule" }
            || preposition!.Word is not ("on" or "in" or "to" or "for")
            || !item.Word.Contains("nsg", StringComparison.Ordinal)
            || draft.Said.Has("nsg")
            || Next()?.Word is "nsg" or "rule" or "network security group")
        {
            return false;
        }

        Fill("nsg", [item.Value], item);
        return true;
    }

    /// <summary>"Remove the addresses from web-01": what web-01 is decides what is meant.</summary>
    private bool FromThing(Item item)
    {
        if (!draft.Hurts || preposition is not { Word: "from" } || draft.Kind?.ParentParameter is not null || LooksLikeGroup(item.Word))
        {
            return false;
        }

        preposition = null;
        return true;
    }

    /// <summary>"From standard to premium": what it is now.</summary>
    private bool FromBefore(Item item)
    {
        if (preposition is not { Word: "from" }
            || draft.Verb is not ("resize" or "scale" or "change")
            || Next() is not { Part: Part.Preposition, Word: "to" }
            || item.LooksLikeName)
        {
            return false;
        }

        item.Used = true;
        preposition = null;
        return true;
    }

    private bool InSubnet(Item item)
    {
        if (!InPlace
            || !draft.Creates
            || preposition!.Word is not ("in" or "into" or "on")
            || !(item.Word.StartsWith("snet-", StringComparison.Ordinal) || item.Word.StartsWith("subnet-", StringComparison.Ordinal))
            || !draft.Has("subnet")
            || draft.Said.Has("subnet"))
        {
            return false;
        }

        Fill("subnet", [item.Value], item);
        return true;
    }

    /// <summary>The name from which the kind was told: "on vm-web-1".</summary>
    private bool InferredName(Item item)
    {
        var counted = draft is { Verb: "change", SubjectInferred: true, Names.Count: 0 } && items.Exists(CountsInstances) && !LooksLikeGroup(item.Word);
        if (counted)
        {
            // "The number of instances in myScaleSet".
            draft.Name([item.Value], item);
            preposition = null;
            return true;
        }

        if (!draft.SubjectInferred || draft.Names.Count > 0 || !InPlace || !item.LooksLikeName || VerbChoice.ByAbbreviation(item.Value, false) != draft.Subject)
        {
            return false;
        }

        draft.Name([item.Value], item);
        preposition = null;
        return true;
    }

    private bool InHolder(Item item)
    {
        if (!InPlace
            || draft is not { Creates: true, Noun: not null }
            || preposition!.Word is not ("on" or "in" or "into" or "onto")
            || !item.LooksLikeName
            || Holder(item.Word) is not { } holder
            || !draft.Has(holder)
            || draft.Said.Has(holder))
        {
            return false;
        }

        Fill(holder, [item.Value], item);
        return true;
    }

    /// <summary>What a thing called so holds others as: "on plan-shared", "in vnet-hub".</summary>
    private static string? Holder(string name) => name.Split('-', '_') switch
    {
        ["plan" or "asp", ..] or [.., "plan" or "asp"] => "appservice_plan",
        ["vnet", ..] or [.., "vnet"] => "vnet",
        _ => null,
    };

    /// <summary>"To a higher tier", "in the Elastic Premium tier", "from snapshot s1", "in vnet-hub" of what has none: no place.</summary>
    private bool NoPlace(Item item) =>
        InPlace
            && ((preposition!.Word is "to" && Relative.Compares(item.Word))
                || Leveled()
                || (draft.Creates && preposition.Word is "from" or "across")
                || (Holder(item.Word) is { } held && !draft.Has(held)));

    /// <summary>Whether the words up to the next cue are about a tier, zones or a version: "in the Isolated v2 tier", "in different zones".</summary>
    private bool Leveled() =>
        !items[at].LooksLikeName
            && items.Skip(at + 1).Take(4).SkipWhile(item => item.Part is Part.Unknown or Part.Size or Part.SizeWord
                && !item.Used).FirstOrDefault() is { Part: Part.Cue, Value: "sku" or "tier" or "zones" or "zone" or "version" or "access_tier" };

    /// <summary>"In dev": a place that is no region is a resource group; for a part it may be its parent.</summary>
    private bool InPlaceSaid(Item item)
    {
        if (!InPlace || !SaysEnoughForPlace() || !HoldsSubject())
        {
            return false;
        }

        if (draft.Hurts && !item.LooksLikeName && Next() is { Part: Part.Region or Part.Unknown or Part.Quoted })
        {
            // "In dev westeurope": two places behind one preposition.
            return true;
        }

        if (draft.Kind?.ParentParameter is { } parent && (preposition!.Word is "on" or "to" || !LooksLikeGroup(item.Word)) && !draft.Said.Has(parent))
        {
            Fill(parent, [item.Value], item);
        }
        else if (!draft.Reads && preposition!.Word is "in" or "into" && NoRegion(item))
        {
            return true;
        }
        else if (!draft.Said.Has("resource_group") && draft.Kind?.Id != "group")
        {
            Group(item.Value, item);
        }

        return true;
    }

    /// <summary>Something is already said that can be at a place, or the preposition alone says that this is one.</summary>
    private bool SaysEnoughForPlace() =>
        draft.Names.Count > 0 || draft.Noun is not null || draft.Reads || draft.All || preposition!.Word is "in" or "into" or "inside" or "within" or "under";

    private bool HoldsSubject() =>
        preposition!.Word is not ("to" or "on" or "at" or "via" or "over" or "per" or "behind" or "using" or "across" or "through")
            || (preposition.Word is "on" or "to" && draft.Kind?.ParentParameter is not null);

    /// <summary>"Subnet app of vnet-hub".</summary>
    private bool OfNetwork(Item item)
    {
        if (preposition!.Word != "of" || !draft.Said.Has("subnet") || !draft.Has("vnet") || draft.Said.Has("vnet"))
        {
            return false;
        }

        Fill("vnet", [item.Value], item);
        return true;
    }

    /// <summary>"The node pools of k1".</summary>
    private bool OfWhole(Item item)
    {
        if (preposition!.Word != "of"
            || draft.Kind?.ParentParameter is not { } whole
            || draft.Said.Has(whole)
            || !(draft.Noun is { Plural: true } || draft.Names.Count > 0 || draft.Creates))
        {
            return false;
        }

        Fill(whole, [item.Value], item);
        return true;
    }

    /// <summary>"Add a disk to rg-web".</summary>
    private bool ToGroup(Item item)
    {
        if (!draft.Creates || preposition!.Word != "to" || draft.Kind?.ParentKind is not null || draft.Noun is null || draft.Said.Has("resource_group"))
        {
            return false;
        }

        Group(item.Value, item);
        return true;
    }

    private bool ForPurpose(Item item)
    {
        if (preposition!.Word is not ("for" or "as") || !draft.Creates || item.Part != Part.Unknown)
        {
            return false;
        }

        For(item);
        return true;
    }
}
