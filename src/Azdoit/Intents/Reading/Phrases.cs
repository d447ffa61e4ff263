using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Finds the noun that a segment is about, and cuts a segment that speaks of several things into one for each.</summary>
internal static class Phrases
{
    public static IEnumerable<Segment> Split(Segment segment)
    {
        var rest = segment with { Items = Ranges(segment.Items) };
        while (true)
        {
            if (Twin(rest) is { } second)
            {
                yield return rest with { Items = rest.Items[..second] };
                var items = rest.Items[second..];
                items.RemoveRange(1, items[2] is { Part: Part.Number, Word: "one" } ? 2 : 1);
                items.Insert(1, rest.Items[Head(rest.Items)] with { Plural = false, Used = false });
                rest = rest with { Items = items, Shares = true, Twin = true };
                continue;
            }

            if (Ranged(rest) is { } next)
            {
                var noun = Head(rest.Items);
                var single = rest.Items[noun] with { Plural = false };
                var first = rest.Items[..next];
                first[noun] = single;
                if (noun > 0 && rest.Items[noun - 1] is { Part: Part.Number } counted && counted.Number == rest.Items.Skip(noun).Count(item => item.Part == Part.Address))
                {
                    // "Two subnets: app 10.0.1.0/24 and data 10.0.2.0/24" are those two.
                    first.RemoveAt(noun - 1);
                }

                yield return rest with { Items = first };
                rest = rest with { Items = [rest.Items[next], single with { }, .. rest.Items[(next + 1)..]], Shares = true };
                continue;
            }

            if (Cut(rest) is not { } cut)
            {
                yield return rest;
                yield break;
            }

            yield return rest with { Items = rest.Items[..cut.At] };
            rest = rest with { Items = rest.Items[cut.At..], Part = cut.Part, Shares = true };
        }
    }

    /// <summary>The index of the noun that the segment is about; -1 when it names none.</summary>
    public static int Head(List<Item> items)
    {
        var fallback = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Part != Part.Noun)
            {
                continue;
            }

            var end = i;
            while (end + 1 < items.Count && items[end + 1].Part == Part.Noun)
            {
                end++;
            }

            // Of nouns in a row the last counts, unless it only classifies the one before.
            var head = end;
            while (head > i && Relations.IsClassifier(items[head]) && !Relations.IsClassifier(items[head - 1]))
            {
                head--;
            }

            if (!Located(items, i))
            {
                return head;
            }

            fallback = fallback < 0 ? head : fallback;
            i = end;
        }

        return fallback;
    }

    /// <summary>Whether a noun phrase stands behind a preposition of place: it says where, not what.</summary>
    public static bool Located(List<Item> items, int noun)
    {
        for (var i = noun - 1; i >= 0; i--)
        {
            switch (items[i].Part)
            {
                case Part.Determiner or Part.All or Part.More or Part.Unknown or Part.Quoted or Part.Noun or Part.Filler or Part.Number or Part.SizeWord or Part.State or Part.Image
                    or Part.Size or Part.Region:
                    continue;
                case Part.Verb when items[i].Word == "new":
                    continue;
                case Part.Preposition:
                    return items[i].Word is not ("of" or "about" or "to use" or "use") && (items[i].Word is not "for" || items[noun].Value == "group");
                default:
                    return false;
            }
        }

        return false;
    }

    private static (int At, bool Part)? Cut(Segment segment)
    {
        var items = segment.Items;
        var head = Head(items);
        if (head < 0 || segment.Verb is not { Part: Part.Verb } verb)
        {
            return null;
        }

        var subject = Subjects.Find(items[head].Value);
        if (items.FindIndex(item => item == segment.Verb) is var command && command > head)
        {
            return null;
        }

        var withs = false;
        for (var i = 0; i < items.Count; i++)
        {
            var with = items[i].Part == Part.With;
            withs |= with && i > head;
            if (i <= head || !(with || items[i].Part is Part.And or Part.Comma) || Noun(items, i + 1) is not { } noun)
            {
                continue;
            }

            var kind = items[noun].Value;
            var parameter = Relations.Parameter(subject, items[noun]);
            var creates = verb.Value is "create" or "give";
            var joins = items[i].Part is Part.Comma or Part.And && !Joined(items, i, kind);
            if (subject is not null && parameter is not null && joins && !Relations.IsPart(subject, kind) && creates && Named(items, i, noun))
            {
                continue;
            }

            if (noun == i + 1
                && items[head].Plural
                && !items[noun].Plural
                && items[noun].Text.All(char.IsAsciiLetter)
                && items[i].Part is Part.And or Part.Comma
                && items[i - 1].Part is Part.Unknown or Part.Names
                && creates)
            {
                // "Subnets web, app and db".
                continue;
            }

            if (subject?.Id == kind
                && creates
                && items[i].Part == Part.Comma
                && !items[noun].Plural
                && !items[i..noun].Exists(item => item.Part is Part.Determiner or Part.More or Part.Verb)
                && (items[noun].Word is "ssd" or "hdd"
                    || subject.Parameters.Any(known => known.Form == ParameterForm.Choice
                        && ClauseReader.Find(known, ClauseReader.Plain(string.Concat(items[(i + 1)..(noun + 1)].Select(item => item.Word)))) is not null)))
            {
                // "A disk d1, standard ssd": what it is like.
                continue;
            }

            if (subject?.Id == kind && subject.FindParameter("version") is not null && items.ElementAtOrDefault(noun + 1) is { Part: Part.Number } or { Part: Part.Cue, Value: "version" })
            {
                // "3 nodes and Kubernetes 1.30", "..., PostgreSQL version 16".
                continue;
            }

            if (subject?.Id == kind && creates && noun > i + 1 && Describes(items, i + 1, noun))
            {
                // "Standard performance, locally redundant storage": what the one is like.
                continue;
            }

            if (kind == "nsg_rule"
                && subject?.Id == "nsg"
                && items.ElementAtOrDefault(noun + 1) is { Part: Part.Preposition, Word: "for" } or { Part: Part.Number } or { Word: "allowing" or "that allow" or "to allow" or "opening" })
            {
                // "A security group with rules for 22 and 443".
                continue;
            }

            if (kind == "appservice_plan" && subject?.Id is "webapp" or "functionapp" && items[i].Part == Part.Comma && !items[i..noun].Exists(Counts))
            {
                // "A function app f, python 3.11, premium plan EP1": on what it runs.
                continue;
            }

            if (kind == "nsg_rule" && subject?.Id == "lb")
            {
                // "A load balancer with a rule for 443".
                continue;
            }

            if (kind == "cost" || subject is null || (with && !creates) || (kind == subject.Id && with))
            {
                continue;
            }

            if ((with || withs) && parameter is not null && !Relations.IsPart(subject, kind))
            {
                continue;
            }

            if (with && kind is "disk" or "nic" && subject.Id is "vm" or "vmss" && !Measured(items, i + 1, noun))
            {
                // Further disks or interfaces of a machine are not separate wishes; what cannot be said yet is asked about.
                continue;
            }

            if (kind is "disk" or "storage"
                && (with || withs || verb.Value == "resize" || items[i + 1].Part == Part.Number)
                && Measured(items, i + 1, noun)
                && subject.FindParameter("disk_size_gb") is not null
                && (creates || verb.Value == "resize"))
            {
                continue;
            }

            if (kind is "disk" or "storage" && creates && noun == i + 1 && Filled(items, noun) && subject.FindParameter("disk_size_gb") is not null)
            {
                // "A server pg-1, storage 512 GB".
                continue;
            }

            if (kind == "vm" && items[noun].Word is "instance" or "instances" && subject.Id != "vm" && items[i..noun].Exists(item => item.Part is Part.Number or Part.Vague))
            {
                continue;
            }

            return (i, with || (withs && Relations.IsPart(subject, kind)));
        }

        return null;
    }

    /// <summary>Words of quality before a singular noun, with no article or number that would count a further one and no name behind.</summary>
    private static bool Describes(List<Item> items, int from, int noun) =>
        !items[noun].Plural
            && !items[from..noun].Exists(item => item is { Part: Part.Determiner, Word: not "the" } or { Part: Part.More or Part.Number or Part.Verb or Part.All or Part.Image or Part.Size })
        && items[from..noun].Exists(item => item.Part is Part.Unknown or Part.Cue) && items.ElementAtOrDefault(noun + 1) is not { Part: Part.Unknown or Part.Quoted or Part.Names };

    /// <summary>Where "and another one in eastus" begins, behind the thing that it is like.</summary>
    private static int? Twin(Segment segment)
    {
        var items = segment.Items;
        var head = Head(items);
        if (head < 0 || segment.Verb is not { Part: Part.Verb, Value: "create" or "give" })
        {
            return null;
        }

        for (var i = head + 1; i + 2 < items.Count; i++)
        {
            if (items[i].Part is Part.And or Part.Comma
                && items[i + 1].Part == Part.More
                && (items[i + 2] is { Part: Part.Number, Word: "one" } ? items.ElementAtOrDefault(i + 3) : items[i + 2]) is { Part: Part.Preposition or Part.With or Part.Names })
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"Subnets fe 10.0.1.0/24 and be 10.0.2.0/24": a word right before a range is a name, whatever else it means.</summary>
    private static List<Item> Ranges(List<Item> items)
    {
        var subnets = items.FindIndex(item => item.Is(Part.Noun, "subnet"));
        if (subnets < 0)
        {
            return items;
        }

        return [.. items.Select((item, at) => at > subnets
            && item.Part is Part.Filler or Part.Determiner or Part.ForeignNoun or Part.Noun
            && item.Text.All(char.IsAsciiLetter)
            && item.Word is not ("network" or "vnet" or "the" or "an")
            && (items.ElementAtOrDefault(at + 1) is { Part: Part.Address }
                || (items.ElementAtOrDefault(at + 1) is { Word: "(" }
                    && items.ElementAtOrDefault(at + 2) is { Part: Part.Address })) ? item with { Part = Part.Unknown, Value = item.Text } : item)];
    }

    /// <summary>Where the second of "subnets fe 10.0.1.0/24 and be 10.0.2.0/24" begins: each has its own range.</summary>
    private static int? Ranged(Segment segment)
    {
        var items = segment.Items;
        var head = Head(items);
        if (head < 0
            || items[head].Value != "subnet"
            || segment.Verb is not { Part: Part.Verb, Value: "create" or "give" }
            || items.FindIndex(head, item => item.Part == Part.Address) is not (> 0 and var first))
        {
            return null;
        }

        var second = items.FindIndex(first + 1, item => item.Part == Part.Address);
        for (var i = second - 1; i > first + 1; i--)
        {
            if (items[i].Part is Part.Unknown or Part.Quoted && items[i - 1].Part is Part.And or Part.Comma && items[i].Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            {
                return i - 1;
            }
        }

        return null;
    }

    /// <summary>The noun of a noun phrase that begins at an item, or null when something else comes first.</summary>
    private static int? Noun(List<Item> items, int at)
    {
        var unknown = 0;
        for (var i = at; i < items.Count; i++)
        {
            switch (items[i].Part)
            {
                case Part.Noun:
                    while (i + 1 < items.Count && items[i + 1].Part == Part.Noun && !Relations.IsClassifier(items[i + 1]))
                    {
                        i++;
                    }

                    return i;
                case Part.Determiner or Part.All or Part.More or Part.Number or Part.SizeWord or Part.Size or Part.Image or Part.State or Part.Filler or Part.Unit or Part.Polite
                    or Part.Vague or Part.Region or Part.Cue:
                    continue;
                case Part.Verb when items[i].Word is "new" or "put" or "add":
                    continue;
                case Part.ForeignNoun when items[i].Word is "node":
                    continue;
                case Part.Unknown or Part.Quoted when unknown++ < 3:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>"..., resource group rg-web" or "... and subnet data": no article and a name right behind say where it goes, not what to make.</summary>
    private static bool Named(List<Item> items, int from, int noun) =>
        (noun == from + 1 || Definite(items, from, noun)) && noun + 1 < items.Count && items[noun + 1].Part is Part.Unknown or Part.Quoted or Part.Names or Part.ForeignNoun;

    /// <summary>"A VM x and NSG n" are two things, where "a VM x in vnet v, nsg n" is one.</summary>
    private static bool Joined(List<Item> items, int at, string kind) => kind == "nsg" && items[at].Word == "and";

    /// <summary>"In the virtual network hub and the subnet web": the article speaks of what is there.</summary>
    private static bool Definite(List<Item> items, int from, int noun) =>
        noun == from + 2 && items[from + 1] is { Part: Part.Determiner, Word: "the" } && InNetwork(items[noun]) && items.Take(from).Any(InNetwork);

    private static bool InNetwork(Item item) => item is { Part: Part.Noun, Value: "vnet" or "subnet" };

    /// <summary>Says that a thing is one more, and not what the one before is like.</summary>
    private static bool Counts(Item item) => item.Part is Part.Determiner or Part.More or Part.Verb or Part.Number;

    /// <summary>"Storage 512 GB": how much of it, behind it.</summary>
    private static bool Filled(List<Item> items, int noun) =>
        items.ElementAtOrDefault(noun + 1) is { Part: Part.Number } && items.ElementAtOrDefault(noun + 2) is { Part: Part.Unit, Value: Unit.Gigabytes or Unit.Terabytes };

    private static bool Measured(List<Item> items, int from, int to) => items[from..to].Exists(item => item.Part == Part.Unit && item.Value is Unit.Gigabytes or Unit.Terabytes);
}
