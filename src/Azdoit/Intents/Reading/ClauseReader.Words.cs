using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Words that the lexicon does not have.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>The readings of such a word in the order in which they are tried; the first that takes it ends the search.</summary>
    private void Word(Item item)
    {
        _ = Version(item)
            || PricePeriod(item)
            || FirstOfRange(item)
            || KeyFile(item)
            || TierOfDisk(item)
            || Typed(item)
            || Balanced(item)
            || PremiumSystemDisk(item)
            || AfterCue(item)
            || SourceByName(item)
            || AutoscaleRange(item)
            || Exposure(item)
            || TagPart(item)
            || Port(item)
            || SecondGroup(item)
            || Awaited(item)
            || (InPlace && awaiting is null && QuotedRegion(item))
            || PricedThing(item)
            || OwnerThatHas(item)
            || PricedGroup(item)
            || ChoiceInUse(item)
            || GroupOfRule(item)
            || GrownThing(item)
            || Access(item)
            || ExposureBeforeNoun(item)
            || BeforeAnyNoun(item)
            || BehindPreposition(item)
            || UnknownSize(item)
            || NameBehindComma(item)
            || OwnName(item);
    }

    /// <summary>"N1 to n3 VMs", "node-01 through node-06 as VMs".</summary>
    private bool FirstOfRange(Item item)
    {
        if (!draft.Creates
            || draft.Names.Count > 0
            || cue is not null
            || awaiting is not null
            || preposition is not null
            || Next() is not { Word: "to" or "through" or "thru" } until
            || Next(2) is not { Part: Part.Unknown } final
            || NameList.Range($"{item.Value}..{final.Value}") is not { } range)
        {
            return false;
        }

        draft.Name(range, item);
        draft.Name([], final);
        until.Used = true;
        at += 2;
        return true;
    }

    private bool KeyFile(Item item)
    {
        if (!draft.Creates || !item.Word.EndsWith(".pub", StringComparison.Ordinal) || !draft.Has("ssh_key") || draft.Said.Has("ssh_key"))
        {
            return false;
        }

        draft.Say("ssh_key", item.Value, item);
        (cue, preposition) = (null, null);
        return true;
    }

    private bool AfterCue(Item item)
    {
        if (cue is { Value: "size" } && NameAndNoSize(item))
        {
            cue = null;
        }

        return cue is { Value: "tags" }
            ? item.Part is Part.Quoted or Part.Unknown && TagWords(item)
            : cue is not null && ByCue(item);
    }

    /// <summary>"For the api tier, vmss-api-2": a name, and no size.</summary>
    private bool NameAndNoSize(Item item) =>
        Previous() is { Part: Part.Comma }
            && draft.Creates
            && item.LooksLikeName
            && VerbChoice.ByAbbreviation(item.Value, true) is { } own
            && own == draft.Subject;

    /// <summary>"From our office 203.0.113.0/24".</summary>
    private bool SourceByName(Item item)
    {
        var named = preposition is { Word: "from" }
            && draft.Has("source")
            && !item.LooksLikeName
            && items.Skip(at + 1).Take(4).SkipWhile(DescribesSource).FirstOrDefault() is { Part: Part.Address };
        item.Used |= named;
        return named;
    }

    private static bool DescribesSource(Item item) => item is { Part: Part.Unknown, LooksLikeName: false }
        or { Part: Part.Cue, Value: "address_prefix" or "source" }
        or { Part: Part.Noun, Value: "vnet" }
        or { Part: Part.Detail, Word: "ip" or "ip address" };

    /// <summary>"Autoscale 1-5".</summary>
    private bool AutoscaleRange(Item item)
    {
        if (!draft.Has("min_count")
            || item.Word.Split('-', '–') is not [{ Length: > 0 } least, { Length: > 0 } most]
            || Numbers.Read(least) is not { } low
            || Numbers.Read(most) is not { } high
            || !items.Exists(other => other.Word.Contains("scal", StringComparison.Ordinal)))
        {
            return false;
        }

        draft.Say("min_count", low, item);
        draft.Say("max_count", high, item);
        return true;
    }

    /// <summary>"Make storage account st1 private" changes it; "a private account st1" makes one.</summary>
    private bool Exposure(Item item)
    {
        var exposure = draft.Has("public_access") ? "public_access" : draft.Subject?.Id == "lb" ? "public_ip" : null;
        if (draft is not { Creates: true, Names.Count: > 0 }
            || !Shown(item, exposure)
            || exposure is null
            || draft.Said.Has(exposure)
            || Next()?.Part is Part.Unknown or Part.Noun or Part.Cue)
        {
            return false;
        }

        var makesIt = draft.Segment.Verb is { Word: "make" }
            && draft.FirstName is { Part: not Part.Names }
            && !items.Exists(other => other is { Part: Part.Determiner, Word: "a" or "an" });
        draft.Verb = makesIt ? "change" : draft.Verb;
        draft.Say(exposure, new ParameterValue.Flag(Outward(item.Word)), item);
        return true;
    }

    private static bool Shown(Item item, string? exposure) =>
        item is { Part: Part.Unknown } && (exposure == "public_ip" ? Exposes(item.Word) : item.Word is "public" or "private");

    private bool Awaited(Item item)
    {
        if (awaiting is not { } parameter)
        {
            return false;
        }

        Fill(parameter, [item.Value], item);
        return true;
    }

    /// <summary>"List the storage accounts that use LRS".</summary>
    private bool ChoiceInUse(Item item)
    {
        var chosen = draft.Verb is "list" or "count" or "show" or "get"
            && draft.Noun is { Plural: true }
            && ChosenBy(Previous(), Next())
                ? draft.Subject!.Parameters.FirstOrDefault(known => known.Form == ParameterForm.Choice && Find(known, Plain(item.Word)) is not null)
                : null;
        if (chosen is null)
        {
            return false;
        }

        draft.Say(chosen.Name, Find(chosen, Plain(item.Word))!, item);
        return true;
    }

    private static bool ChosenBy(Item? before, Item? behind) =>
        before is { Part: Part.Filler or Part.With } or { Word: "use" or "uses" or "using" or "run" or "run on" or "to use" or "are" or "is" }
            || behind is { Part: Part.Cue, Value: "sku" or "tier" or "redundancy" or "access_tier" or "kind" };

    /// <summary>"Grow postgres pg1 storage".</summary>
    private bool GrownThing(Item item)
    {
        if (draft.Creates
            || draft.Names.Count > 0
            || draft.Noun is not { Plural: false } subject
            || Previous() != subject
            || !item.LooksLikeName
            || NounAhead()?.Value is not ("storage" or "disk"))
        {
            return false;
        }

        draft.Name([item.Value], item);
        return true;
    }

    /// <summary>"Open port 22 for SSH access".</summary>
    private bool Access(Item item)
    {
        var access = item.Word == "access" && Previous() is { Used: true } protocol && Values.Port(protocol.Word) is not null;
        item.Used |= access;
        return access;
    }

    /// <summary>"A public Standard SKU load balancer".</summary>
    private bool ExposureBeforeNoun(Item item)
    {
        var before = draft.Creates && draft.Noun?.Start > item.Start && preposition is null && Exposes(item.Word) && NounAhead() is null;
        if (before)
        {
            BeforeNoun(item, draft.Noun!);
        }

        return before;
    }

    private bool BeforeAnyNoun(Item item)
    {
        if (NounAhead() is not { } noun)
        {
            return false;
        }

        BeforeNoun(item, noun);
        return true;
    }

    private bool UnknownSize(Item item)
    {
        if (preposition is not (null or { Part: Part.With }) || NoSuchSize(item) is not { } sized)
        {
            return false;
        }

        item.Used = true;
        draft.Ask(sized.Name, $"No {draft.Subject!.Title} comes in '{item.Text}'. Which {sized.Name} should it be?", sized.Choices);
        return true;
    }

    /// <summary>"A workspace for the SOC: law-soc, rg-soc".</summary>
    private bool NameBehindComma(Item item)
    {
        var named = draft is { Creates: true, Names.Count: 0, Noun: { Plural: false } made }
            && made.Start < item.Start
            && item.LooksLikeName
            && preposition is null
            && Previous() is { Part: Part.Comma } or { Colon: true }
            && !LooksLikeGroup(item.Word)
            && !items.Exists(other => other.Part == Part.Names);
        if (named)
        {
            BareNames();
        }

        return named;
    }

    private bool OwnName(Item item)
    {
        if (draft is { Creates: true, Names.Count: > 0, Kind.Id: not "group" } && Previous()?.Part == Part.Comma && IsGroupName(item.Word) && !draft.Names.Exists(LooksLikeGroup) && SaysGroup(item))
        {
            // "Cluster k1: 3 nodes, Kubernetes 1.32, rg-a".
            return true;
        }

        if (IsNamePlace(item))
        {
            BareNames();
            return true;
        }

        return item.Part == Part.Unknown && item.LooksLikeName && draft.Creates && SaysGroup(item);
    }
}
