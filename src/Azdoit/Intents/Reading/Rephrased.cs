using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Tickets and chat say what is wanted in another order than an instruction does: "need vm-1 restarted", "NIC for the firewall:
/// nic-fw". Here they are put into the order that is read; what is left over is asked about as ever.
/// </summary>
internal static class Rephrased
{
    private static readonly (string Participle, string Verb, string Deed)[] Deeds =
    [
        ("stopped", "stop", "stop"), ("shut down", "stop", "shut down"), ("shutdown", "stop", "shut down"), ("powered off", "stop", "power off"),
            ("turned off", "stop", "turn off"), ("switched off", "stop", "switch off"), ("deallocated", "deallocate", "deallocate"),
        ("started", "start", "start"), ("powered on", "start", "power on"), ("turned on", "start", "turn on"), ("restarted", "restart", "restart"),
            ("rebooted", "restart", "reboot"), ("bounced", "restart", "bounce"),
        ("upgraded", "resize", "upgrade"), ("downgraded", "resize", "downgrade"), ("resized", "resize", "resize"), ("bumped", "resize", "bump"), ("grown", "resize", "grow"),
            ("shrunk", "resize", "shrink"), ("expanded", "resize", "expand"), ("extended", "resize", "extend"), ("enlarged", "resize", "enlarge"),
        ("reduced", "change", "reduce"), ("increased", "change", "increase"), ("lowered", "change", "lower"), ("raised", "change", "raise"), ("changed", "change", "change"),
        ("scaled", "scale", "scale"), ("deleted", "delete", "delete"), ("removed", "delete", "remove"), ("destroyed", "delete", "destroy"),
            ("decommissioned", "delete", "decommission"), ("tagged", "tag", "tag"), ("labelled", "tag", "label"), ("labeled", "tag", "label"),
    ];

    public static List<Item> Read(List<Item> items)
    {
        if (items.Count == 0)
        {
            return items;
        }

        Listed.Read(items);
        items.RemoveAll(item => item.Is(Part.Cue, "region") && items.ElementAtOrDefault(items.IndexOf(item) - 1) is { Part: Part.Region });
        Bracketed.Read(items);
        Remarks.Drop(items);
        if (items.Count > 1 && items[0] is { Part: Part.Unknown, Colon: true } ticket && Ticket(ticket.Word))
        {
            items.RemoveAt(0);
        }

        if (items.Count > 2 && items[0] is { Part: Part.Unknown, Word: ['@', _, ..] })
        {
            items.RemoveAt(0);
        }

        Turned.Read(items);
        Curious.Read(items);
        Whom.Read(items);
        Slashed.Read(items);
        Detached.Read(items);
        Admitted.Read(items);
        Placed.Read(items);
        Abbreviated.Read(items);
        Called.Read(items);
        Enlarged.Read(items);
        Untagged.Read(items);
        Marked.Read(items);
        Announced.Read(items);
        Moved.Read(items);
        if (items.FindIndex(item => item is { Part: Part.Cue, Value: "sku" }) is >= 0 and var announced)
        {
            // "The disk type from standard HDD to standard SSD": values, not things.
            Replace(items, item => item is { Part: Part.Noun, Word: "ssd" or "hdd" } && items.IndexOf(item) > announced, item => item with { Part = Part.Unknown, Value = item.Text });
        }

        Wishers.Read(items);

        // "The subnet db of vnet-2": behind what is part of another, a word for a database is a name.
        Replace(items, item => item is { Part: Part.Noun, Word: "db" or "database" or "data" }
            && items.IndexOf(item) is > 0 and var part
            && items[part - 1] is { Part: Part.Noun, Value: "subnet" or "container" or "nodepool", Plural: false }, item => item with { Part = Part.Unknown, Value = item.Text });
        Demanded.Read(items);
        Passive(items);
        Needed(items);
        Purpose(items);
        Trailing.Read(items);
        Scaled(items);
        Rules(items);
        if (!items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Not)
            && items.FindIndex(item => item.Part == Part.More) is >= 0 and var more
            && items.ElementAtOrDefault(more + 1) is { Word: "memory" or "ram" or "cpu" or "cpus" or "cores" or "vcpus" or "power" or "space" }
            && items.ElementAtOrDefault(more + 2) is { Part: Part.Preposition, Word: "for" or "on" or "in" })
        {
            // "More memory for vm-1".
            items[more] = items[more] with { Part = Part.Verb, Value = "resize", Word = "resize" };
            items.RemoveRange(more + 1, 2);
        }

        if (items.FindIndex(item => item is { Part: Part.Verb, Value: "count" }) is >= 0 and var counts
            && Counts(items.ElementAtOrDefault(counts + 1))
            && items.Skip(counts + 2).Any(item => item.LooksLikeName)
            && items.Exists(item => item.Word is "does" or "has" or "have"))
        {
            // "How many nodes does aks-1 have": its details tell.
            items[counts] = items[counts] with { Value = "show" };
            items.RemoveAt(counts + 1);
        }

        var verbs = items.FindAll(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb);
        if (verbs.Count > 0 && verbs.TrueForAll(verb => verb.Value is "show" or "list" or "count"))
        {
            // "Is vm-1 still there?"
            items.RemoveAll(item => item is { Part: Part.Unknown, Word: "still" });
        }

        if (verbs.Exists(verb => verb.Value == "cost"))
        {
            Replace(items, item => item is { Part: Part.Condition }
                && item.Word.Split(' ') is ["each" or "every", "day" or "week" or "month"], item => item with { Part = Part.Period, Value = item.Word.Split(' ')[1] });
        }

        if (items.FindIndex(item => item.Is(Part.Verb, "scale") && item.Word.Contains("autoscal", StringComparison.Ordinal)) is >= 0 and var enabled
            && items.Skip(enabled).FirstOrDefault(item => item.Part is not Part.Verb and not Part.Preposition) is { Part: Part.Determiner, Word: "a" }
            && items.Exists(item => item is { Part: Part.Verb, Word: "new" }))
        {
            // "Enable the autoscaler on a new node pool": the pool is to be made.
            items[enabled] = items[enabled] with { Value = "create", Word = "create" };
            items.RemoveRange(enabled + 1, items.FindIndex(item => item.Word == "new") - enabled);
        }

        return items;
    }

    /// <summary>"Need vm-1 stopped": a wish about what is there. With an article that is not definite, it is a wish for a new one.</summary>
    private static void Passive(List<Item> items)
    {
        var wish = items.FindIndex(item => item.Part == Part.Verb && item.Value is "give" or "get" && item.Word is not "new" || item is { Word: "have", Part: Part.Filler });
        if (wish < 0
            || items.Take(wish).Any(item => item.Part is not (Part.Polite or Part.Filler or Part.Determiner or Part.Comma or Part.Stop))
            || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition || (item.Part == Part.Verb && items.IndexOf(item) > wish && item.Word is not "tagged")))
        {
            return;
        }

        var at = items.FindIndex(wish + 1, item => item.Part is Part.Unknown or Part.State or Part.Cue or Part.Filler or Part.Verb
            && Array.Exists(Deeds, deed => deed.Participle == Participle(item)));
        if (at < wish + 2
            || items[at - 1].Part is Part.Preposition or Part.Determiner or Part.All or Part.Not or Part.Filler && items[at - 1].Word is not "be"
            || !Ends(items.ElementAtOrDefault(at + 1))
            || !Definite(items.GetRange(wish + 1, at - wish - 1), items[at]))
        {
            return;
        }

        if (Asks(items, wish))
        {
            // "Do we want vm-1 stopped?" wants nothing to be made either.
            items[wish] = items[wish] with { Part = Part.VagueVerb };
            return;
        }

        var asked = items[wish].Word.Split(' ')[0] is "can" or "could" or "may";
        var (_, verb, word) = Array.Find(Deeds, deed => deed.Participle == Participle(items[at]));
        items[wish] = items[wish] with { Part = Part.Verb, Value = verb, Word = word };
        items.RemoveAt(at);
        if (items[at - 1].Word is "be" or "to be")
        {
            items.RemoveAt(at - 1);
        }

        if (asked)
        {
            items.Insert(0, items[wish] with { Part = Part.Polite, Word = "please" });
        }
    }

    /// <summary>"VM vm-1 needs to be restarted".</summary>
    private static void Needed(List<Item> items)
    {
        Allowed(items);
        var needs = items.FindIndex(item => item.Word is "needs to be" or "need to be" or "must be" or "has to be" or "have to be");
        var (be, at) = needs >= 0
            ? (needs, needs + 1)
            : (items.FindIndex(item => item.Word is "has" or "have" or "needs" or "need" or "need to" or "needs to" or "have to" or "has to"),
                items.FindIndex(item => item.Word is "be" or "to be") + 1);
        if (be < 1
            || at <= be
            || Asks(items, be)
            || items.ElementAtOrDefault(at) is not { } deed
            || items.GetRange(be, at - be).Exists(item => item.LooksLikeName || item.Part is Part.Noun)
            || !Array.Exists(Deeds, known => known.Participle == deed.Word)
            || !Ends(items.ElementAtOrDefault(at + 1))
            || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition or Part.ForeignVerb or Part.VagueVerb or Part.Pronoun)
                || items.FindAll(item => item.Part == Part.Verb).Exists(verb => items.IndexOf(verb) < be || items.IndexOf(verb) > at))
        {
            return;
        }

        var thing = items.Take(be).SkipWhile(item => item.Part is Part.Polite or Part.Filler).ToList();
        if (thing.Count == 0
            || thing[^1].Part is Part.Preposition or Part.Filler
            || thing.Exists(item => item.Part is Part.Comma or Part.Stop)
            || thing.Exists(item => item.Word is "that" or "which" or "what" or "who")
            || !Definite(thing, deed with { Part = Part.Unknown, Word = "restarted" }))
        {
            return;
        }

        var (_, verb, word) = Array.Find(Deeds, known => known.Participle == deed.Word);
        items.RemoveRange(be, at - be + 1);
        items.Insert(0, deed with { Part = Part.Verb, Value = verb, Word = word });
    }

    /// <summary>"Vm-1 can be stopped": said of what is named it is an order, but for a deletion, which is asked about.</summary>
    private static void Allowed(List<Item> items)
    {
        var can = items.FindIndex(item => item.Word is "can" or "may");
        if (can > 0
            && items.ElementAtOrDefault(can + 1) is { Word: "be" }
            && items.ElementAtOrDefault(can + 2) is { Word: "stopped" or "deallocated" or "shut down" or "powered off" or "turned off" or "switched off" or "started" or "restarted" or "rebooted" }
            && items[can - 1].LooksLikeName
            && items.Take(can - 1).All(item => item.Part is Part.Polite or Part.Filler or Part.Determiner or Part.Noun or Part.And or Part.Comma || item.LooksLikeName))
        {
            items[can] = items[can] with { Part = Part.Filler, Word = "needs to be" };
            items.RemoveAt(can + 1);
        }
    }

    /// <summary>"Does vm-1 need to be deleted" asks, and "they were said to need" tells.</summary>
    private static bool Asks(List<Item> items, int until) =>
        items.Take(until).Any(item => item.Word.Split(' ')[0] is "do" or "does" or "did" or "has" or "have" or "had" or "was" or "were" or "is" or "are" or "why" or "who" or "when"
            or "which" or "what" or "that" or "maybe" or "perhaps" or "possibly" or "probably" or "should" or "may" or "might" or "think" or "said" or "suppose" or "guess");

    /// <summary>"INC0012345: restart vm-1".</summary>
    private static bool Ticket(string word) =>
        word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8',
            '9') is "inc" or "inc-" or "req" or "req-" or "ritm" or "chg" or "chg-" or "task" or "task-" or "sctask" or "ticket-" or "sr" or "sr-"
            && char.IsAsciiDigit(word[^1]);

    private static string Participle(Item item) => item.Word is "tagged with" or "tagged as" ? "tagged" : item.Word;

    private static bool Ends(Item? next) =>
        next is null or { Part: Part.Stop or Part.Comma or Part.And or Part.Polite or Part.Filler or Part.Pair or Part.With } or
        {
            Part: Part.Preposition,
            Word: "to" or "as" or "in" or "from" or "on" or "by"
        } or { Part: Part.Purpose };

    private static bool Definite(List<Item> thing, Item deed)
    {
        if (thing.Exists(item => item.Part is Part.Number or Part.More or Part.Vague or Part.SizeWord or Part.Image or Part.With or Part.Purpose or Part.Names
            || item is { Part: Part.Determiner, Word: "a" or "an" }
            || item.Word is "that" or "which"))
        {
            return false;
        }

        var named = thing.Exists(item => item.LooksLikeName && item.Part == Part.Unknown);
        return deed.Part == Part.State || deed.Word.StartsWith("tag", StringComparison.Ordinal) || deed.Word.StartsWith("label", StringComparison.Ordinal)
            ? named && thing.FindIndex(item => item.LooksLikeName) is var name && thing.Skip(name).All(item => item.Part is Part.Unknown or Part.And or Part.Comma)
                || thing is [{ Part: Part.All }, ..] && deed.Part == Part.State && thing[^1].Part is Part.Noun or Part.Unknown
            : named || thing is [{ Part: Part.Determiner or Part.All }, ..] || thing.Exists(item => item.Part is Part.Noun);
    }

    /// <summary>"NIC for the firewall appliance: nic-fw, in subnet s1": what it is for, then its name.</summary>
    private static void Purpose(List<Item> items)
    {
        var noun = items.FindIndex(item => item.Part is not (Part.Determiner or Part.Polite or Part.Filler)
            && item is not { Part: Part.Verb, Value: "create" or "give" }
            && item.Part is not (Part.SizeWord or Part.Image or Part.More));
        if (noun < 0 || items[noun].Part != Part.Noun || items[noun].Plural || items.ElementAtOrDefault(noun + 1) is not { Part: Part.Preposition, Word: "for" })
        {
            return;
        }

        var end = items.FindIndex(noun + 2, item => item.Part is Part.Comma or Part.Names || item.Colon);
        if (end < 0
            || items.GetRange(noun + 2, end - noun - 2).Exists(item => item.LooksLikeName
                || item is not (
                {
                    Part: Part.Verb,
                    Word: "build" or "test"
                } or { Part: Part.Unknown or Part.Determiner or Part.Noun or Part.ForeignNoun or Part.Filler or Part.Polite or Part.Place or Part.Detail }))
            || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition))
        {
            return;
        }

        var parameters = Subjects.All.First(subject => subject.Id == items[noun].Value).Parameters;
        if (items.GetRange(noun + 2, end - noun - 2).Exists(item => parameters.Any(parameter => ClauseReader.Find(parameter, ClauseReader.Plain(item.Word)) is not null)))
        {
            // "Cosmos account for MongoDB called cm1" says what kind it is.
            return;
        }

        var colon = items[end].Colon && items[end].Part is not Part.Comma;
        var name = items[end].Part == Part.Names ? end : end + 1;
        if (name >= items.Count || !(items[name].Part == Part.Names || (colon && items[name] is { Part: Part.Unknown, LooksLikeName: true })))
        {
            return;
        }

        items[name] = items[name].Part == Part.Names ? items[name] : items[name] with { Part = Part.Names, Values = [items[name].Text] };
        if (items.ElementAtOrDefault(name + 1) is { Part: Part.Comma }
            && items.ElementAtOrDefault(name + 2) is { Part: Part.Unknown } group
            && group.Word.StartsWith("rg-", StringComparison.Ordinal))
        {
            items[name + 1] = items[name + 1] with { Part = Part.Preposition, Word = "in" };
        }

        items.RemoveRange(noun + 1, name - noun - 1);
        if (!items.Exists(item => item.Part is Part.Verb && item.Value is not ("tag" or "open") && item.Word is not ("is" or "are"))
            && !items.Exists(item => item.Part is Part.ForeignVerb or Part.VagueVerb))
        {
            items.Insert(0, items[noun] with { Part = Part.Verb, Value = "create", Word = "create" });
        }
    }

    /// <summary>"Bump api-ss to 10 instances", "move pool np1 down to 0 nodes": what is counted says that it is scaled.</summary>
    private static void Scaled(List<Item> items)
    {
        var first = items.FindIndex(item => item.Part is not (Part.Polite or Part.Filler));
        var to = items.FindIndex(item => item is { Part: Part.Preposition, Word: "to" or "up to" });
        if (first < 0 || items.Exists(item => item.Part is Part.Not or Part.Except or Part.Condition) || items.Skip(first + 1).Any(item => item.Part is Part.ForeignVerb or Part.VagueVerb))
        {
            return;
        }

        var verb = items[first];
        if (verb.Is(Part.Verb, "change")
            && items.FindIndex(item => item is { Part: Part.Verb, Word: "number of" }) is > 0 and var number
            && items.ElementAtOrDefault(number + 1) is { Part: Part.Noun, Value: "vm", Plural: true }
            && items.Skip(number + 2).Any(Grows))
        {
            // "Change the number of VMs in scale set ss1".
            items[number] = items[number] with { Part = Part.Cue, Value = "count" };
            items.RemoveAt(number + 1);
        }

        if (to > first
            && items.ElementAtOrDefault(to + 1) is { Part: Part.Number }
            && (Counts(items.ElementAtOrDefault(to + 2)) || (Closes(items.ElementAtOrDefault(to + 2)) && items.Exists(Grows)))
            && (verb.Is(Part.Verb, "resize") || verb.Word is "move" or "bring" or "take" or "bring up" or "drop" or "take down" or "bring down" or "take up"))
        {
            items[first] = verb with { Part = Part.Verb, Value = "scale", Word = "scale" };
            if (items[to - 1].Word is "up" or "down" or "back")
            {
                items.RemoveAt(to - 1);
            }
        }
        else if (verb is { Part: Part.Verb }
            && (verb.Word is "add" || verb.Value is "give" or "change" && items.Exists(Grows))
            && items.FindIndex(item => item.Part == Part.More) is > 0 and var more
            && items.Skip(more).Take(3).Any(Counts)
            && items.Exists(item => item.LooksLikeName || Grows(item)))
        {
            items[first] = verb with { Value = "scale" };
            items.FindAll(Counts).ForEach(item => item.Used = true);
            items[more - 1].Used |= items[more - 1].Part == Part.Number;
        }
    }

    /// <summary>What has a number of nodes or instances that can be raised.</summary>
    private static bool Grows(Item item) => item.Part == Part.Noun && item.Value is "vmss" or "aks" or "nodepool"
        || (item.LooksLikeName && VerbChoice.ByAbbreviation(item.Value, false)?.Id is "vmss" or "aks");

    private static bool Closes(Item? item) => item is null or { Part: Part.Comma or Part.Stop or Part.Polite };

    private static bool Counts(Item? item) => item is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances } || item?.Word is "node" or "nodes" or "instance" or "instances";

    /// <summary>"Firewall rule" near a security group is one of its rules; "add rule r2 to nsg-a, allow port 80" is one wish.</summary>
    private static void Rules(List<Item> items)
    {
        if (items.Exists(item => item.Is(Part.Noun, "nsg") || (item.Part == Part.Unknown && item.Word.Contains("nsg", StringComparison.Ordinal)))
            && !items.Exists(item => item.Part == Part.Noun && item.Value is "sql_server" or "sql_db" or "postgres"))
        {
            Replace(items, item => item is { Part: Part.ForeignNoun, Word: "firewall rule" or "firewall rules" },
                item => item with { Part = Part.Noun, Value = "nsg_rule", Plural = item.Word[^1] == 's' });
        }

        var verb = items.FindIndex(item => item.Part == Part.Verb);
        var rule = items.FindIndex(item => item.Is(Part.Noun, "nsg_rule"));
        var opens = items.FindLastIndex(item => item.Is(Part.Verb, "open"));
        if (verb >= 0
            && items[verb].Value is "create"
            && rule > verb
            && !items[rule].Plural
            && opens > rule
            && items[opens - 1].Part is Part.Comma
            && items.FindAll(item => item.Part == Part.Verb).Count == 2
            && items.Skip(opens).All(item => item.Part != Part.Noun))
        {
            items.RemoveAt(opens - 1);
        }
    }

    private static void Replace(List<Item> items, Predicate<Item> which, Func<Item, Item> with)
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = which(items[i]) ? with(items[i]) : items[i];
        }
    }
}
