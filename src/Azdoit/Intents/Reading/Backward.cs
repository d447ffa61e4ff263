using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>
/// Words that stand for what an earlier part of the request said: "the one named kv-old", "the ones tagged env=dev", "all VMs there",
/// "in the same group", "show me its state". Each is put into the words that it stands for, or into a pronoun.
/// </summary>
internal static class Backward
{
    /// <summary>Stands before a place that goes for all that was named.</summary>
    public const string Everything = "all of it together";

    public static void Read(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            One(items, i);
            Its(items, i);
            There(items, i);
            Within(items, i);
            Left(items, i);
            Together(items, i);
        }

        items.RemoveAll(item => IsLevel(items, items.IndexOf(item)));

        if (items[0].Word is "are there" or "is there" && items.FindIndex(item => item is { Part: Part.Condition, Word: "if" }) is > 0 and var condition && items.ElementAtOrDefault(condition + 1) is { Word: "so" })
        {
            // "Are there any unattached disks? If so, list them": those that there are.
            items.RemoveRange(condition, 2);
        }
    }

    /// <summary>"..., both in rg-a", "..., all of them in uksouth": where everything is that was named.</summary>
    private static void Together(List<Item> items, int at)
    {
        if (items[at].Part != Part.Comma || items.ElementAtOrDefault(at + 1) is not ({ Word: "both" } or { Part: Part.All, Word: "all" or "all of" or "all of them" }))
        {
            return;
        }

        var to = items.FindIndex(at + 2, item => item is not ({ Part: Part.Pronoun } or { Word: "are" or "of them" } or { Part: Part.Noun, Plural: true }));
        if (to > 0 && items[to] is { Part: Part.Preposition, Word: "in" or "are in" or "from" or "of" })
        {
            items[at] = items[at] with { Part = Part.Filler, Word = Everything, Value = Everything, Used = true };
            items[to] = items[to] with { Word = "in", Value = "in" };
            items.RemoveRange(at + 1, to - at - 1);
        }
    }

    /// <summary>"Create rg-x and in it a vault kv-1": where a thing goes is said behind it.</summary>
    private static void Within(List<Item> items, int at)
    {
        if (items[at] is { Part: Part.Condition, Word: "and on" } && items.ElementAtOrDefault(at + 1) is { Part: Part.Pronoun, Word: "it" })
        {
            items.Insert(at + 1, items[at] with { Part = Part.Preposition, Word = "on", Value = "on" });
            items[at] = items[at] with { Part = Part.And, Word = "and", Value = "and" };
            return;
        }

        if (items[at] is not { Part: Part.Preposition, Word: "in" or "inside" or "into" or "within" or "on" or "inside of" } within
            || items[at - 1].Part is not (Part.And or Part.Comma or Part.Stop)
            || items.ElementAtOrDefault(at + 1) is not { Part: Part.Pronoun, Word: "it" or "there" } it
            || items.FindIndex(at + 2, item => item.Part is not (Part.Determiner or Part.Number or Part.SizeWord or Part.Image or Part.More or Part.Size or Part.Comma or Part.Unknown or Part.Cue or Part.ForeignNoun)) is not (> 0 and var noun)
            || items[noun].Part != Part.Noun)
        {
            return;
        }

        var end = items.FindIndex(noun, item => item.Part is Part.And or Part.Comma or Part.Stop);
        items.InsertRange(end < 0 ? items.Count : end, [within with { Word = "in", Value = "in" }, it]);
        items.RemoveRange(at, items[at + 2].Part == Part.Comma ? 3 : 2);
    }

    /// <summary>"At the S1 level".</summary>
    private static bool IsLevel(List<Item> items, int at) =>
        at > 1 && items[at] is { Part: Part.Unknown, Word: "level" } && items[at - 1] is { LooksLikeName: true } or { Part: Part.Size } && items[at - 2] is { Part: Part.Determiner } or { Part: Part.Preposition, Word: "at" };

    /// <summary>"List the containers that are left": to a list it says nothing, to a deed it may.</summary>
    private static void Left(List<Item> items, int at)
    {
        if (items[at] is { Part: Part.Unknown, Word: "needed" or "required" or "necessary" } && items[..at].Exists(item => item is { Part: Part.Not, Word: "no" }) && items.ElementAtOrDefault(at + 1) is null or { Part: Part.Stop or Part.Comma or Part.And })
        {
            // "No public IP needed".
            items[at] = items[at] with { Part = Part.Filler };
        }

        if (items[at] is { Part: Part.Unknown, Word: "left" or "remaining" or "remain" or "over" }
            && items[..at].FindLast(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb) is { Part: Part.Verb, Value: "list" or "show" or "get" or "count" })
        {
            items[at] = items[at] with { Part = Part.Filler };
        }
    }

    /// <summary>"The one named x" is of the kind that was spoken of; "the ones that ..." are of those that were.</summary>
    private static void One(List<Item> items, int at)
    {
        if (items[at] is { Part: Part.Vague, Word: "the ones" or "only the ones" })
        {
            items[at] = items[at] with { Part = Part.Pronoun, Word = "those ones", Value = "those ones" };
        }
        else if (items[at].Word is "one"
            && items[at - 1] is { Part: Part.Determiner, Word: "the" }
            && IsNaming(items.ElementAtOrDefault(at + 1))
            && items[..at].FindLast(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) is { } noun
            && items[..at].Exists(item => item.Part == Part.Verb))
        {
            items[at] = noun with { Text = items[at].Text, Start = items[at].Start, End = items[at].End, Plural = false, Used = false };
        }
    }

    private static bool IsNaming(Item? item) => item is { Part: Part.Names } or { Word: "called" or "named" };

    /// <summary>"Look up vm-1 and tell me its size and state": its details, which showing it shows.</summary>
    private static void Its(List<Item> items, int at)
    {
        if (items[at] is { Part: Part.Filler, Word: "its" } && items.ElementAtOrDefault(at + 1) is { Part: Part.Noun, Plural: false } && items.ElementAtOrDefault(at + 2) is { LooksLikeName: true })
        {
            // "And its plan plan-1": named, whatever it belongs to.
            items.RemoveAt(at);
            return;
        }

        if (items[at] is not { Part: Part.Filler, Word: "its" } || items[at - 1] is not { Part: Part.Verb, Value: "show" or "list" or "get" } || !items[..(at - 1)].Exists(item => item.Part == Part.Verb))
        {
            return;
        }

        if (items.ElementAtOrDefault(at + 1) is { Part: Part.Noun, Value: "cost" } cost)
        {
            // "Tell me its price".
            items.RemoveAt(at);
            items.InsertRange(at + 1, [cost with { Part = Part.Preposition, Word = "of", Value = "of" }, cost with { Part = Part.Pronoun, Word = "it", Value = "it" }]);
            return;
        }

        var end = at + 1;
        while (end < items.Count && (IsDetail(items[end]) || (items[end].Part is Part.And or Part.Comma && end + 1 < items.Count && IsDetail(items[end + 1]))))
        {
            end++;
        }

        if (end > at + 1)
        {
            items[at] = items[at] with { Part = Part.Pronoun, Word = "it", Value = "it" };
            items[at - 1] = items[at - 1] with { Value = "show" };
            items.RemoveRange(at + 1, end - at - 1);
        }
    }

    private static bool IsDetail(Item item) =>
        item.Part is Part.Detail or Part.Cue || item.Word is "settings" or "configuration" or "size" or "version" or "tier" or "address" or "location" or "current" or "details" or "tags" or "region" or "sku" or "zone" or "ip";

    /// <summary>"Stop all VMs there", "in the same group": the only group that was named before.</summary>
    private static void There(List<Item> items, int at)
    {
        var length = items[at] is { Word: "there", Part: Part.Filler or Part.Pronoun } && !Exists(items, at) ? 1
            : items[at] is { Part: Part.Preposition, Word: "in" } && items.ElementAtOrDefault(at + 1)?.Word is "the same" or "same" && items.ElementAtOrDefault(at + 2) is { Part: Part.Noun, Value: "group" } ? 3
            : 0;
        if (length == 0 || Place(items[..at]) is not { Count: > 0 } place || !items[..at].Exists(item => item.Part is Part.And or Part.Comma or Part.Stop))
        {
            return;
        }

        items.RemoveRange(at, length);
        items.InsertRange(at, place.Select(item => item with { Used = false }));
    }

    /// <summary>"There is", "what is there": that something exists.</summary>
    private static bool Exists(List<Item> items, int at) =>
        items[at - 1].Word is "is" or "are" or "is there" or "are there" or "over" or "from" || items.ElementAtOrDefault(at + 1)?.Word is "is" or "are" or "were" or "was";

    /// <summary>The items that name the only place of a stretch, a group or what holds parts; none where it names several or none.</summary>
    private static List<Item> Place(List<Item> before)
    {
        var places = new List<List<Item>>();
        for (var i = 0; i + 1 < before.Count; i++)
        {
            if (before[i] is not { Part: Part.Preposition, Word: "in" or "from" or "of" or "on" })
            {
                continue;
            }

            var noun = before.FindIndex(i + 1, item => item.Part is not Part.Determiner);
            var named = noun > 0 && before[noun].Part == Part.Noun && KnownKinds.Find(before[noun].Value) is not null ? noun + 1 : noun;
            if (before.ElementAtOrDefault(named) is { Part: Part.Unknown or Part.Quoted } name && (named > noun || IsGroup(name.Word)))
            {
                places.Add([before[i] with { Word = "in", Value = "in" }, .. before.GetRange(noun, named + 1 - noun)]);
            }
        }

        return places.DistinctBy(place => place[^1].Word).Count() == 1 ? places[0] : [];
    }

    private static bool IsGroup(string word) => word.StartsWith("rg-", StringComparison.Ordinal) || word.EndsWith("-rg", StringComparison.Ordinal);
}
