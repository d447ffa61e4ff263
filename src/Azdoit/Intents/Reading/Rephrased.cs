using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Tickets and chat say what is wanted in another order than an instruction does: "need vm-1 restarted", "NIC for the firewall:
/// nic-fw". Here they are put into the order that is read; what is left over is asked about as ever.
/// </summary>
internal static class Rephrased
{
    public static List<Item> Read(List<Item> items)
    {
        if (items.Count == 0)
        {
            return items;
        }

        Listed.Read(items);
        items.RemoveAll(item => item.Is(Part.Cue, "region") && items.ElementAtOrDefault(items.IndexOf(item) - 1) is { Part: Part.Region });
        items.RemoveAll(item => item.Part == Part.Comma && items.ElementAtOrDefault(items.IndexOf(item) + 1) is { Part: Part.Cue, Value: "group_by" });
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

        Backward.Read(items);
        Apposed.Read(items);
        Assured.Read(items);
        Turned.Read(items);
        Curious.Read(items);
        Whom.Read(items);
        Slashed.Read(items);
        Joined.Read(items);
        Ruled.Read(items);
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

        // "A disk with zone-redundant storage": how it is kept, and no account.
        Replace(items, item => item is { Part: Part.Noun, Word: "storage" or "backup storage" } && Kept(items, items.IndexOf(item)), item => item with { Part = Part.Filler });
        Wishers.Read(items);

        // "The subnet db of vnet-2": behind what is part of another, a word for a database is a name.
        Replace(items, item => item is { Part: Part.Noun, Word: "db" or "database" or "data" }
            && items.IndexOf(item) is > 0 and var part
            && items[part - 1] is { Part: Part.Noun, Value: "subnet" or "container" or "nodepool", Plural: false }, item => item with { Part = Part.Unknown, Value = item.Text });
        Demanded.Read(items);
        Participles.Read(items);
        Destined.Read(items);
        Trailing.Read(items);
        Scaled.Read(items);
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
            && Scaled.Counts(items.ElementAtOrDefault(counts + 1))
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

    /// <summary>"INC0012345: restart vm-1".</summary>
    private static bool Ticket(string word) =>
        word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8',
            '9') is "inc" or "inc-" or "req" or "req-" or "ritm" or "chg" or "chg-" or "task" or "task-" or "sctask" or "ticket-" or "sr" or "sr-"
            && char.IsAsciiDigit(word[^1]);

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

    /// <summary>Whether a word for storage ends what is said of the redundancy of a thing that was named before.</summary>
    private static bool Kept(List<Item> items, int at) =>
        at > 1
            && items.Take(at - 1).Any(item => item.Part == Part.Noun)
            && items.Skip(Math.Max(at - 2, 0)).Take(at - Math.Max(at - 2, 0)).Any(item => ClauseReader.Plain(item.Word).EndsWith("redundant", StringComparison.Ordinal));
}
