using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Finds the verbs that command, as against those that describe ("stopped"), explain ("to stop billing") or are part of a name.</summary>
internal static class Heads
{
    public static List<Segment> Split(List<Item> items)
    {
        if (items.FindIndex(item => item.Part == Part.Noun) is >= 0 and < 3 and var form
            && items.ElementAtOrDefault(form + 1) is { Word: "request" or "order" or "ticket" } ticket
            && !items.Exists(item => item.Part is Part.Not or Part.ForeignVerb or Part.VagueVerb || (item.Part == Part.Verb && item.Value is not ("tag" or "open") && item.Word != "new")))
        {
            // "VM request: name web-01, tag owner=me".
            ticket.Used = true;
            return [new(items[form] with { Part = Part.Verb, Value = "create" }, items)];
        }

        for (var i = 0; i + 2 < items.Count; i++)
        {
            if (items[i] is { Part: Part.Except, Word: "but" } && items[i + 1].Part == Part.Not && items[i + 2].Part == Part.Verb)
            {
                // "But do not start them" is a clause of its own.
                items[i] = items[i] with { Part = Part.And };
            }
        }

        for (var i = 1; i + 3 < items.Count; i++)
        {
            if (items[i].Part is Part.And or Part.Comma
                && items[i + 1].Word is "put" or "place" or "host" or "locate" or "keep" or "deploy" or "run"
                && items[i + 2] is { Part: Part.Pronoun, Word: "it" or "them" }
                && items[i + 3] is { Part: Part.Preposition, Word: "in" or "into" or "on" or "onto" or "under" or "inside" }
                && items.Take(i).Any(item => item.Part == Part.Verb && item.Value is "create" or "give"))
            {
                // "Create web app w1, put it on plan p1": where it goes, not another one.
                items.RemoveRange(i, 3);
            }
        }

        var heads = new List<Head>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb && Commands(items, i, out var negated))
            {
                if (heads.Count > 0
                    && items[heads[^1].At].Is(Part.Verb, "give")
                    && items[(heads[^1].At + 1)..i].TrueForAll(item => item.Part is Part.Polite or Part.Filler or Part.Preposition))
                {
                    heads.RemoveAt(heads.Count - 1);
                }

                heads.Add(new(i, negated));
            }
        }

        if (heads is [{ Negated: false } marked]
            && items[marked.At].Is(Part.Verb, "tag")
            && items[marked.At].Word is "tag" or "label"
            && marked.At > 0
            && items[marked.At - 1].Part == Part.And
            && items.Take(marked.At).Any(item => item.Part == Part.With)
            && Phrases.Head(items) is >= 0 and < 3 and var made
            && !items[made].Plural
            && !items[0].Is(Part.Determiner, "the"))
        {
            // "A workspace with name w1 and tag team=ops".
            return [new(items[made] with { Part = Part.Verb, Value = "create" }, items)];
        }

        if (heads is [{ Negated: false } mark]
            && items[mark.At].Is(Part.Verb, "tag")
            && Opening(items, mark.At) is > 2 and var opening
            && Belongs(items, mark.At)
            && Verbless.Verb(items[..(opening - 1)]) is { Value: "create" } wish)
        {
            // "3x ubuntu vms in rg-a, tag them env=test": they are made with it.
            return [new(wish, items[..(opening - 1)]), new(items[mark.At], items[opening..])];
        }

        if (heads.Count == 0 && Elsewhere(items) is { } only)
        {
            heads.Add(new(only, false));
        }

        if (heads.Count == 0 && items.Count > 1 && items[0] is { Part: Part.All, Word: "any" } && items.Exists(item => item.Part == Part.Noun))
        {
            return [new(items[0] with { Part = Part.Verb, Value = "list" }, items)];
        }

        if (heads.Count == 0
            && items.FindIndex(item => item.Part == Part.More) is >= 0 and var more
            && items.Exists(item => item.Part == Part.Noun)
            && !items.Exists(item => item.Part is Part.Not or Part.Condition))
        {
            // "2 more": the only thing that there can be more of is what is made.
            var counted = items.Skip(more + 1).FirstOrDefault(item => item.Part != Part.Number);
            var grows = counted is { Part: Part.Unit, Value: Unit.Nodes or Unit.Instances }
                || counted?.Word is "node" or "nodes" or "instance" or "instances" or "replica" or "replicas" or "worker" or "workers";
            return [new(items[more] with { Part = Part.Verb, Value = grows ? "scale" : "create" }, items)];
        }

        if (heads.Count == 0 && Verbless.Verb(items) is { } meant)
        {
            return [new(meant, items)];
        }

        if (heads.Count == 0)
        {
            return [new(null, items)];
        }

        var segments = new List<Segment>();
        for (var k = 0; k < heads.Count; k++)
        {
            var from = k == 0 ? 0 : Opening(items, heads[k].At);
            var to = k + 1 < heads.Count ? Opening(items, heads[k + 1].At) : items.Count;
            var own = items.GetRange(from, to - from);
            segments.Add(new(items[heads[k].At], own)
            {
                Negated = heads[k].Negated,
                AsksHow = own.Exists(item => item.Part == Part.Polite && (HowTo.Asks(item.Word) || HowTo.Consults(item.Word))),
                AfterSemicolon = items[..from].FindLast(item => item.Part is not (Part.And or Part.Comma)) is { Word: ";" },
            });
        }

        return segments;
    }

    private static bool Commands(List<Item> items, int at, out bool negated)
    {
        negated = false;
        if (items[at].Is(Part.Verb, "give")
            && Fillers.Wishes(items[at].Word)
            && !items.Take(at).Any(before => before.Part is Part.Not or Part.Condition or Part.Except or Part.Verb or Part.ForeignVerb or Part.VagueVerb or Part.Purpose or Part.Noun
                || before.Word is "that" or "which" or "what" or "why" or "who"))
        {
            // "For project Apollo we require a storage account".
            return true;
        }

        if (items[at] is { Part: Part.ForeignVerb, Word: "ssh" or "rdp" } && Enumerates(items, at))
        {
            return false;
        }

        if (items[at] is { Part: Part.ForeignVerb, Word: "ssh" or "rdp" }
            && items.Skip(at + 1).FirstOrDefault(item => item.Part != Part.Filler) is { Part: Part.Preposition, Word: "from" } or
            {
                Part: Part.Verb,
                Value: "open"
            } or { Word: "access" or "allowed" or "enabled" })
        {
            // "And ssh from anywhere": the protocol, not the deed.
            return false;
        }

        for (var i = at - 1; i >= 0; i--)
        {
            switch (items[i].Part)
            {
                case Part.And or Part.Comma or Part.Stop:
                    // "tagged env=test, owner=me" has no verb after its comma, but "name, size and status" might seem to.
                    return items[at].Word is not ("status" or "is" or "are" or "label" or "price" or "what" or "new" or "query" or "number of") || items[at].Word is "what";
                case Part.Polite or Part.Filler or Part.Detail:
                    continue;
                case Part.Not:
                    negated = true;
                    continue;
                case Part.Preposition when items[i].Word == "to" && (i == 0 || items[i - 1].Part is Part.Polite or Part.And || items[i - 1].Is(Part.Verb, "give")):
                    continue;
                case Part.Verb when items[i].Value is "give" or "show" && items[at].Part == Part.Verb && items[at].Value is "list" or "show" or "count" or "cost":
                    // "I want details of", "show me how many": the later one says what is wanted.
                    continue;
                case Part.Pronoun when i > 0 && items[i - 1].Part is Part.Not:
                    continue;
                case Part.Verb when items[i].Is(Part.Verb, "give") && items[at].Value != "give" && items[i].Word is "want" or "need":
                    continue;
                default:
                    // "Cluster c1: increase the node count".
                    return items[i] is { Colon: true, Part: Part.Unknown or Part.Noun or Part.Quoted or Part.Names } && items[at].Word is not "new";
            }
        }

        return true;
    }

    /// <summary>"Ports 80, 443 and ssh": one more of those that were listed.</summary>
    private static bool Enumerates(List<Item> items, int at) =>
        at > 1
            && items[at - 1].Part is Part.And or Part.Comma
            && (items[at - 2].Part == Part.Number || Values.Port(items[at - 2].Word) is not null)
            && items.Take(at).Any(item => item.Is(Part.Verb, "open") || item.Is(Part.Cue, "port"));

    /// <summary>"vm list", "web-01 restart", "in rg-dev stop all VMs": a verb that does not lead, taken only where nothing else can be meant.</summary>
    private static int? Elsewhere(List<Item> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part == Part.Verb
                && ((items[i].Value is "list" or "show" or "count" or "cost" or "compare" && items[i].Word is not ("is" or "are"))
                    || items.Skip(i + 1).All(rest => rest.Part is Part.Polite or Part.Filler or Part.Stop)
                    || (items[0].Part == Part.Preposition && items[0].Word is not "to" && (items[i].Value is not "give" || items[i].Word.Contains(' ')))
                    || (i == 1 && items[0].Part == Part.Noun && items[i].Value is "create" or "start" or "tag"))
                && !items.Take(i).Any(before => before.Part is Part.Not or Part.Condition || before.Word is "to" or "will" or "did" or "should"))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Whether a verb is said of what stands before it: "them", "it", "both", or nothing of its own.</summary>
    private static bool Belongs(List<Item> items, int verb) =>
        items.Skip(verb + 1).All(item => item.Part is Part.Pronoun or Part.Pair or Part.And or Part.Comma or Part.With or Part.Filler or Part.All or Part.Polite or Part.Stop
            or Part.Determiner);

    private static int Opening(List<Item> items, int head)
    {
        var at = head;
        while (at > 0 && items[at - 1].Part is not (Part.And or Part.Comma or Part.Stop))
        {
            at--;
        }

        return at;
    }

    private sealed record Head(int At, bool Negated);
}
