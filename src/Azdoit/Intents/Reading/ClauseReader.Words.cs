using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Words that the lexicon does not have, and reasons.</summary>
internal sealed partial class ClauseReader
{
    private void Word(Item item)
    {
        if (Version(item))
        {
            return;
        }

        if (draft.Subject?.Id == "cost" && item.Word is "hour" or "day" or "week" or "month" or "year" && Previous() is { Word: "per" or "a" or "an" or "each" or "every" or "by" or "the" })
        {
            // A price is told by the hour and by the month anyway.
            item.Used = true;
            cue = null;
            preposition = null;
            return;
        }

        var next = Next();
        if (draft.Creates
            && draft.Names.Count == 0
            && cue is null
            && awaiting is null
            && preposition is null
            && next is { Word: "to" or "through" or "thru" }
            && Next(2) is { Part: Part.Unknown } final
            && NameList.Range($"{item.Value}..{final.Value}") is { } range)
        {
            // "N1 to n3 VMs", "node-01 through node-06 as VMs".
            draft.Name(range, item);
            draft.Name([], final);
            next.Used = true;
            at += 2;
            return;
        }

        if (draft.Creates && item.Word.EndsWith(".pub", StringComparison.Ordinal) && draft.Has("ssh_key") && !draft.Said.Has("ssh_key"))
        {
            draft.Say("ssh_key", item.Value, item);
            (cue, preposition) = (null, null);
            return;
        }

        if (cue is { Value: "size" }
            && Previous() is { Part: Part.Comma }
            && draft.Creates
            && item.LooksLikeName
            && VerbChoice.ByAbbreviation(item.Value, true) is { } own
            && own == draft.Subject)
        {
            // "For the api tier, vmss-api-2": a name, and no size.
            cue = null;
        }

        if (cue is { Value: not "tags" } && ByCue(item))
        {
            return;
        }

        if (cue?.Value == "tags" && item.Part is Part.Quoted or Part.Unknown && TagWords(item))
        {
            return;
        }

        if (preposition is { Word: "from" }
            && draft.Has("source")
            && !item.LooksLikeName
            && items.Skip(at + 1).Take(4).SkipWhile(rest => rest is { Part: Part.Unknown, LooksLikeName: false } or
            {
                Part: Part.Cue,
                Value: "address_prefix" or "source"
            } or { Part: Part.Noun, Value: "vnet" }).FirstOrDefault() is { Part: Part.Address })
        {
            // "From our office 203.0.113.0/24".
            item.Used = true;
            return;
        }

        if (draft.Has("min_count")
            && item.Word.Split('-', '–') is [{ Length: > 0 } least, { Length: > 0 } most]
            && Numbers.Read(least) is { } low
            && Numbers.Read(most) is { } high
            && items.Exists(other => other.Word.Contains("scal", StringComparison.Ordinal)))
        {
            // "Autoscale 1-5".
            draft.Say("min_count", low, item);
            draft.Say("max_count", high, item);
            return;
        }

        if (draft is { Creates: true, Names.Count: > 0 }
            && item is { Part: Part.Unknown, Word: "public" or "private" }
            && (draft.Has("public_access") ? "public_access" : draft.Subject?.Id == "lb" ? "public_ip" : null) is { } exposure
            && !draft.Said.Has(exposure)
            && next?.Part is not (Part.Unknown or Part.Noun or Part.Cue))
        {
            // "Make storage account st1 private" changes it; "a private account st1" makes one.
            draft.Verb = draft.Segment.Verb is { Word: "make" }
                && draft.FirstName is { Part: not Part.Names }
                && !items.Exists(other => other is { Part: Part.Determiner, Word: "a" or "an" }) ? "change" : draft.Verb;
            draft.Say(exposure, new ParameterValue.Flag(item.Word == "public"), item);
            return;
        }

        if (TagPart(item))
        {
            return;
        }

        if (Port(item))
        {
            return;
        }

        if (group is not null && Previous() is { Part: Part.And or Part.Comma } && GroupBefore() && (LooksLikeGroup(item.Word) || item.LooksLikeName && draft.Hurts))
        {
            item.Used = true;
            draft.Withheld |= draft.Hurts;
            last = item;
            draft.Ask("resource_group", $"Both {group.Value} and {item.Value} are named. Which resource group is meant?", [group.Value, item.Value]);
            return;
        }

        if (awaiting is { } parameter)
        {
            Fill(parameter, [item.Value], item);
            return;
        }

        if (InPlace && awaiting is null && QuotedRegion(item))
        {
            return;
        }

        if (draft.Subject?.Id == "cost" && preposition is { Word: "of" or "for" or "on" } && next?.Part != Part.Noun && item.LooksLikeName)
        {
            if (LooksLikeGroup(item.Word))
            {
                Group(item.Value, item);
            }
            else
            {
                draft.Name([item.Value], item);
            }

            return;
        }

        if (draft.Verb is "count" or "list"
            && draft.Noun is { Plural: true }
            && draft.Kind?.ParentParameter is { } owner
            && !draft.Said.Has(owner)
            && Previous() is { Word: "does" or "do" or "has" })
        {
            // "How many node pools does k1 have".
            Fill(owner, [item.Value], item);
            return;
        }

        if (draft.Subject?.Id == "cost" && item.LooksLikeName && LooksLikeGroup(item.Word) && draft.Names.Count == 0 && next?.Part != Part.Noun && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
            return;
        }

        if (draft.Subject?.Id == "cost" && InPlace && LooksLikeGroup(item.Word) && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
            return;
        }

        if (draft.Verb is "list" or "count"
            && draft.Noun is { Plural: true }
            && (Previous() is { Part: Part.Filler or Part.With } || Previous() is { Word: "use" or "uses" or "using" or "run" or "run on" or "to use" })
            && draft.Subject!.Parameters.FirstOrDefault(known => known.Form == ParameterForm.Choice && Find(known, Plain(item.Word)) is not null) is { } chosen)
        {
            draft.Say(chosen.Name, Find(chosen, Plain(item.Word))!, item);
            return;
        }

        if (InPlace
            && draft is { Creates: true, Subject.Id: "nsg_rule" }
            && preposition!.Word is "on" or "in" or "to" or "for"
            && item.Word.Contains("nsg", StringComparison.Ordinal)
            && !draft.Said.Has("nsg")
            && next?.Word is not ("nsg" or "rule" or "network security group"))
        {
            Fill("nsg", [item.Value], item);
            return;
        }

        if (!draft.Creates && draft.Names.Count == 0 && draft.Noun is { Plural: false } subject && Previous() == subject && item.LooksLikeName && NounAhead()?.Value is "storage" or "disk")
        {
            // "Grow postgres pg1 storage".
            draft.Name([item.Value], item);
            return;
        }

        if (item.Word == "access" && Previous() is { Used: true } service && Values.Port(service.Word) is not null)
        {
            // "Open port 22 for SSH access".
            item.Used = true;
            return;
        }

        if (draft.Creates && draft.Noun?.Start > item.Start && preposition is null && Exposes(item.Word) && NounAhead() is null)
        {
            // "A public Standard SKU load balancer".
            BeforeNoun(item, draft.Noun);
            return;
        }

        if (NounAhead() is { } noun)
        {
            BeforeNoun(item, noun);
            return;
        }

        if (draft.Hurts && preposition?.Word is "from" && draft.Kind?.ParentParameter is null && !LooksLikeGroup(item.Word))
        {
            // "Remove the addresses from web-01": what web-01 is decides what is meant.
            preposition = null;
            return;
        }

        if (preposition is { Word: "from" } && draft.Verb is "resize" or "scale" or "change" && next is { Part: Part.Preposition, Word: "to" } && !item.LooksLikeName)
        {
            // "From standard to premium": what it is now.
            item.Used = true;
            preposition = null;
            return;
        }

        if (InPlace
            && draft.Creates
            && preposition!.Word is "in" or "into" or "on"
            && (item.Word.StartsWith("snet-", StringComparison.Ordinal) || item.Word.StartsWith("subnet-", StringComparison.Ordinal))
            && draft.Has("subnet")
            && !draft.Said.Has("subnet"))
        {
            Fill("subnet", [item.Value], item);
            return;
        }

        if (InPlace && draft.Creates && preposition!.Word is "in" or "into" or "at" && NoRegion(item))
        {
            return;
        }

        if (draft.SubjectInferred && draft.Names.Count == 0 && InPlace && item.LooksLikeName && VerbChoice.ByAbbreviation(item.Value, false) == draft.Subject)
        {
            draft.Name([item.Value], item);
            preposition = null;
            return;
        }

        if (InPlace
            && draft is { Creates: true, Noun: not null }
            && preposition!.Word is "on" or "in" or "into" or "onto"
            && item.LooksLikeName
            && Holder(item.Word) is { } holder
            && draft.Has(holder)
            && !draft.Said.Has(holder))
        {
            Fill(holder, [item.Value], item);
            return;
        }

        if (InPlace
            && (preposition!.Word is "to" && Relative.Compares(item.Word)
                || Leveled()
                || (draft.Creates && preposition.Word is "from" or "across")
                || Holder(item.Word) is { } held && !draft.Has(held)))
        {
            // "To a higher tier", "in the Elastic Premium tier", "from snapshot s1", "in vnet-hub" of what has none: no place.
            return;
        }

        if (InPlace
            && draft.Names.Count + (draft.Noun is null ? 0 : 1) + (draft.Reads || draft.All ? 1 : 0) + (preposition!.Word is "in" or "into" or "inside" or "within" or "under" ? 1 : 0) > 0
            && (preposition.Word is not ("to" or "on" or "at" or "via" or "over" or "per" or "behind" or "using" or "across" or "through")
                || (preposition.Word is "on" or "to" && draft.Kind?.ParentParameter is not null)))
        {
            if (draft.Hurts && !item.LooksLikeName && next is { Part: Part.Region or Part.Unknown or Part.Quoted })
            {
                // "In dev westeurope": two places behind one preposition.
                return;
            }

            // "In dev": a place that is no region is a resource group; for a part it may be its parent.
            if (draft.Kind?.ParentParameter is { } parent && (preposition.Word is "on" or "to" || !LooksLikeGroup(item.Word)) && !draft.Said.Has(parent))
            {
                Fill(parent, [item.Value], item);
            }
            else if (!draft.Reads && preposition.Word is "in" or "into" && NoRegion(item))
            {
                return;
            }
            else if (!draft.Said.Has("resource_group") && draft.Kind?.Id != "group")
            {
                Group(item.Value, item);
            }

            return;
        }

        if (preposition?.Word == "of" && draft.Said.Has("subnet") && draft.Has("vnet") && !draft.Said.Has("vnet"))
        {
            Fill("vnet", [item.Value], item);
            return;
        }

        if (preposition?.Word == "of" && draft.Kind?.ParentParameter is { } whole && !draft.Said.Has(whole) && (draft.Noun is { Plural: true } || draft.Names.Count > 0 || draft.Creates))
        {
            Fill(whole, [item.Value], item);
            return;
        }

        if (draft.Creates && preposition?.Word == "to" && draft.Kind?.ParentKind is null && draft.Noun is not null && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
            return;
        }

        if (preposition is { Word: "for" or "as" } && draft.Creates && item.Part == Part.Unknown)
        {
            For(item);
            return;
        }

        if (preposition is null or { Part: Part.With } && NoSuchSize(item) is { } sized)
        {
            item.Used = true;
            draft.Ask(sized.Name, $"No {draft.Subject!.Title} comes in '{item.Text}'. Which {sized.Name} should it be?", sized.Choices);
            return;
        }

        if (draft is { Creates: true, Names.Count: 0, Noun: { Plural: false } made }
            && made.Start < item.Start
            && item.LooksLikeName
            && preposition is null
            && Previous() is { Part: Part.Comma } or { Colon: true }
            && !LooksLikeGroup(item.Word)
            && !items.Exists(other => other.Part == Part.Names))
        {
            // "A workspace for the SOC: law-soc, rg-soc".
            BareNames();
            return;
        }

        if (IsNamePlace(item))
        {
            BareNames();
        }
        else if (item.Part == Part.Unknown && LooksLikeGroup(item.Word) && item.LooksLikeName && draft.Creates && draft.Has("resource_group") && !draft.Said.Has("resource_group"))
        {
            Group(item.Value, item);
        }
    }

    /// <summary>Whether the words up to the next cue are about a tier, zones or a version: "in the Isolated v2 tier", "in different zones".</summary>
    private bool Leveled() =>
        !items[at].LooksLikeName
            && items.Skip(at + 1).Take(4).SkipWhile(item => item.Part is Part.Unknown or Part.Size or Part.SizeWord
                && !item.Used).FirstOrDefault() is { Part: Part.Cue, Value: "sku" or "tier" or "zones" or "zone" or "version" or "access_tier" };

    /// <summary>What a thing called so holds others as: "on plan-shared", "in vnet-hub".</summary>
    private static string? Holder(string name) => name.Split('-', '_') switch
    {
        ["plan" or "asp", ..] or [.., "plan" or "asp"] => "appservice_plan",
        ["vnet", ..] or [.., "vnet"] => "vnet",
        _ => null,
    };

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
}
