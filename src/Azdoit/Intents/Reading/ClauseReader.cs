using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Reads the items of one segment from left to right into a draft. Each item is either understood, and marked so, or left
/// over; what is left over is asked about, never dropped.
/// </summary>
internal sealed partial class ClauseReader
{
    private readonly Draft draft;
    private readonly List<Item> items;
    private int head;
    private int at;

    /// <summary>The preposition whose object comes next.</summary>
    private Item? preposition;

    /// <summary>The parameter whose name was just said and whose value comes next.</summary>
    private Item? cue;

    /// <summary>The parameter that the noun just read stands for ("in the network ..."): the next name is its.</summary>
    private string? awaiting;

    /// <summary>The resource group that was read last: a name behind "and" would be a second one.</summary>
    private Item? group;

    /// <summary>The resource group named last, where several are.</summary>
    private Item? last;

    private Item? negation;

    /// <summary>The tag that was named and whose new value comes later.</summary>
    private Item? tagKey;

    private ClauseReader(Draft draft, Subject? inherited)
    {
        this.draft = draft;
        items = draft.Segment.Items;
        head = Phrases.Head(items);
        draft.Verb = Existing.Verb(draft, head) ?? draft.Verb;
        if (draft.Verb == "get"
            && items.Exists(item => item.Part == Part.Polite
                && (item.Word.Contains('i') || item.Word.StartsWith("let", StringComparison.Ordinal) || item.Word.Contains("we", StringComparison.Ordinal)))
            && items.Find(item => item.Part is Part.Determiner or Part.Number or Part.Noun or Part.Unknown or Part.Size or Part.All) is { Part: Part.Number } or
            {
                Part: Part.Determiner,
                Word: "a" or "an"
            })
        {
            draft.Verb = "give";
        }

        if (draft.Verb == "give" && items.Exists(item => item.Part == Part.Detail || item.Word is "a list" or "list of" or "listing" || item.Is(Part.Verb, "list") && item.Word.StartsWith("list", StringComparison.Ordinal)))
        {
            draft.Verb = "get";
        }

        if (head >= 0 && draft.Verb == "scale" && items[head].Word is "instance" or "instances")
        {
            // "Scale api-ss to 6 instances": the instances are what is counted.
            head = -1;
        }

        if (Wanted.Autoscales(draft))
        {
            // "Enable autoscaling on node pool np1 of cluster c1".
            head = items.FindIndex(item => item.Part == Part.Noun);
        }

        if (head >= 0 && Phrases.Located(items, head) && draft.Verb is "delete" or "stop" or "start" or "restart" or "deallocate")
        {
            // "Remove web-01 from the load balancer": the noun says from where.
            head = -1;
        }

        if (head > 0 && draft.Creates && items[head].Value == "disk" && SystemDisk(head))
        {
            // "2 x Standard_E4s_v5 with a 256 GB OS disk": the machine's.
            head = -1;
        }

        if (head >= 0 && items[head].Value == "group" && draft.Verb is "resize" or "scale" or "change" && Phrases.Located(items, head))
        {
            // "Resize vm-2 in the rg-sizes resource group".
            head = -1;
        }

        if (head >= 0 && !(Phrases.Located(items, head) && items[head].Value == "group" && draft.Reads))
        {
            draft.Noun = items[head];
            draft.Subject = Subjects.Find(items[head].Value);
        }
        else if (head >= 0 && draft.Reads)
        {
            // "What is in rg-dev": everything that is there.
            head = -1;
            draft.Subject = Subjects.Find("resource");
        }

        if (draft.Creates
            && (head < 0 || Phrases.Located(items, head))
            && items.SkipWhile(item => item != draft.Segment.Verb).Skip(1).FirstOrDefault(item => item.Part is not (Part.Determiner or Part.Filler)) is { Part: Part.Unknown } named
            && named.Word.EndsWith("subnet", StringComparison.Ordinal))
        {
            // "Create AzureBastionSubnet in vnet hub": what its own name says.
            (head, draft.Noun, draft.Subject) = (-1, null, Subjects.Find("subnet"));
            draft.Name([named.Value], named);
        }

        SettleSubject();
        if (inherited is not null)
        {
            draft.Subject = inherited;
            draft.SubjectInferred = false;
            draft.KindAnswered = true;
        }

        Refusal.Read(draft);
    }

    public static Draft Read(Segment segment, Subject? inherited = null)
    {
        var reader = new ClauseReader(new(segment), inherited);
        reader.Read();
        return reader.draft;
    }

    private void Read()
    {
        if (draft.Segment.Verb is { } verb)
        {
            verb.Used |= verb.Part == Part.Verb;
            draft.Confidence *= verb.Corrected ? 0.93 : 1;
            if (verb.Is(Part.Verb, "change") && Array.Exists(Verbs.Switches, access => verb.Word.EndsWith(access, StringComparison.Ordinal)) && draft.Has("public_access"))
            {
                draft.Say("public_access", new ParameterValue.Flag(!Array.Exists(Verbs.SwitchesOff, deed => verb.Word.StartsWith(deed, StringComparison.Ordinal))), verb);
            }
        }

        for (at = 0; at < items.Count; at++)
        {
            if (!items[at].Used)
            {
                Step(items[at]);
            }
            else if (draft.Subject?.Id == "nsg_rule" && Refusal.Denies(items[at], true))
            {
                // "To drop the traffic on ...": the deed is over, and what comes is no aim.
                preposition = null;
            }
        }

        Ways();
        Spread.Read(draft);
    }

    private void Step(Item item)
    {
        if (Outdated(item) || Runs(item) || Direction(item) || Choice() || (item.Part is Part.ForeignVerb or Part.ForeignNoun or Part.Noun && item != draft.Noun && Port(item)))
        {
            return;
        }

        if ((item.Part == Part.ForeignNoun || item is { Part: Part.Filler, Word: "be" or "back" or "default" }) && awaiting is { } parameter && Previous() is { Part: Part.Noun or Part.Cue })
        {
            Fill(parameter, [item.Text], item);
            return;
        }

        if (item.Part == Part.ForeignNoun && draft.Noun is not null && draft.Kind?.ParentKind is not null && draft.Names.Count == 0 && Previous() == draft.Noun && !draft.Noun.Plural)
        {
            // "The container logs": a word that names other things elsewhere is the name of a part here.
            draft.Name([item.Text], item);
            return;
        }

        if (item.Word is "node" or "nodes" && draft.Creates && draft.Has("node_count") && Next() is { Part: Part.Number or Part.Size or Part.Preposition or Part.With or Part.Cue })
        {
            // "Nodes 4 cpus", "nodes of size D4s_v5": what the size is of.
            item.Used = true;
            return;
        }

        if (item.Part is Part.ForeignNoun or Part.VagueVerb or Part.ForeignVerb
            && draft.Creates
            && preposition is { Word: "for" }
            && (item.Part == Part.ForeignNoun || Previous() is { Part: Part.Determiner } or { Word: "new" }))
        {
            Purpose();
            return;
        }

        if (item is { Part: Part.Filler, Word: "default" } && draft.Kind?.ParentKind is not null && Previous() == draft.Noun && !draft.Noun!.Plural)
        {
            draft.Name([item.Text], item);
            return;
        }

        if (cue is { Value: not "tags" and not "port" and not "zones" and not "count" and not "node_count" }
            && item.Part is Part.Preposition
            && item.Word is not ("of" or "to" or "set to" or "as"))
        {
            cue = null;
        }

        if (item.Word is "there"
            && draft is { Creates: true, Noun: not null, Container: null }
            && draft.Noun.Start < item.Start
            && Next() is null or { Part: Part.Stop or Part.And or Part.Comma or Part.Polite })
        {
            // "Put a VM there".
            draft.Container = item;
            return;
        }

        switch (item.Part)
        {
            case Part.Names:
                Named(item);
                break;
            case Part.Noun:
                NounPhrase(item);
                break;
            case Part.Unknown or Part.Quoted:
                Word(item);
                break;
            case Part.Number:
                Quantity(item);
                break;
            case Part.Size or Part.SizeWord:
                Size(item);
                break;
            case Part.Image:
                Image(item);
                break;
            case Part.Region:
                Region(item);
                break;
            case Part.Place:
                Place(item);
                break;
            case Part.State:
                State(item);
                break;
            case Part.Pair:
                Tag(item);
                break;
            case Part.Pattern:
                Pattern(item);
                break;
            case Part.Address:
                Address(item);
                break;
            case Part.Age when !draft.Creates:
                draft.Narrow(draft.Filter with { OlderThan = TimeSpan.FromDays((double)item.Number) }, item);
                break;
            case Part.Period when draft.Subject?.Id == "cost":
                draft.Say("period", item.Value, item);
                preposition = null;
                break;
            case Part.Cue:
                Cue(item);
                break;
            case Part.All:
                draft.All = true;
                item.Used = true;
                if (item.Word is "everything" && head < 0)
                {
                    draft.Subject ??= Subjects.Find("resource");
                }

                break;
            case Part.More:
                draft.Additional |= draft.Creates;
                item.Used = true;
                break;
            case Part.Pronoun:
                Pronoun(item);
                break;
            case Part.Determiner when item.Word == "a" && Previous() is { } noun && noun == draft.Noun && Next() is null or { Part: Part.Preposition or Part.And or Part.Comma }:
                BareNames();
                break;
            case Part.Preposition:
                preposition = item;
                awaiting = awaiting == "appservice_plan" && item.Word is not ("of" or "as" or "to") ? null : awaiting;
                break;
            case Part.With:
                preposition = item;
                awaiting = null;
                cue = cue is { Value: "zones" or "zone" } ? null : cue;
                break;
            case Part.And or Part.Comma or Part.Stop:
                preposition = item.Part == Part.Stop ? null : preposition;
                cue = cue is { Value: "tags" or "port" or "zones" or "region" or "size" } ? cue : null;
                awaiting = item.Part == Part.And ? null : awaiting;
                break;
            case Part.Purpose:
                Why();
                break;
            case Part.Detail:
                draft.Details = true;
                break;
            case Part.Not:
                negation = item;
                break;
            case Part.Verb when item != draft.Segment.Verb:
                InnerVerb(item);
                break;
            default:
                break;
        }

        if (item.Part is not (Part.Not or Part.Determiner or Part.Filler or Part.All) && !(negation is not null && !item.Used))
        {
            negation = null;
        }
    }

    /// <summary>A verb that does not command: descriptive ones of reading and wishing carry nothing.</summary>
    private void InnerVerb(Item item)
    {
        if (item.Value == "tag")
        {
            cue = OneTag() ? null : item with { Part = Part.Cue, Value = "tags" };
            item.Used = true;
            return;
        }

        item.Used = item.Value is "list" or "show" or "give" or "get" or "cost"
            || (item.Value == "count" && draft.Verb != "delete")
            || (item.Value == "open" && !draft.Hurts)
            || (item.Value is "create" && draft.Verb is "create" or "give")
            || item.Value == draft.Verb
            || (item.Value == "scale" && draft.Verb is "change" or "create" or "give" && item.Word.StartsWith("auto", StringComparison.Ordinal));
        draft.Fresh |= item.Word == "new";
        if (item.Value == "open" && draft is { Creates: true, Subject.Id: "nsg_rule" } && item.Word.Split(' ')[0] is "block" or "deny" or "close" or "forbid")
        {
            // "Add rule r1 to nsg-a, deny port 22".
            draft.Say("access", "Deny", item);
        }

        if (item.Value == "open" && ListsRules)
        {
            // "List the deny rules", "rules that allow traffic".
            draft.Say("access", Refusal.Denies(item, false) ? "Deny" : "Allow", item);
        }

        if (item.Value is "cost" or "compare" && draft.Reads && draft.Verb is not "compare")
        {
            draft.Verb = item.Value;
            draft.Subject = Subjects.Find("cost");
            if (items.Find(before => before.Part == Part.Period && before.Start < item.Start) is { } period)
            {
                // "The month-to-date cost of rg-a".
                draft.Say("period", period.Value, period);
            }
        }
    }

    private Item? Next(int offset = 1) => at + offset < items.Count ? items[at + offset] : null;

    private Item? Previous(int offset = 1) => at - offset >= 0 ? items[at - offset] : null;

    /// <summary>Whether a preposition of place, source or aim is waiting for its object.</summary>
    private bool InPlace => preposition is { Part: Part.Preposition, Word: not ("of" or "for" or "about" or "by" or "as" or "per" or "to use" or "use") };
}
