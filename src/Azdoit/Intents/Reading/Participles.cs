using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>"Need vm-1 restarted", "vm-1 needs to be stopped", "vm-1 can be stopped": what is to be done stands behind the thing, as a participle.</summary>
internal static class Participles
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

    public static void Read(List<Item> items)
    {
        Wanted(items);
        Allowed(items);
        Needed(items);
    }

    /// <summary>"Need vm-1 stopped": a wish about what is there. With an article that is not definite, it is a wish for a new one.</summary>
    private static void Wanted(List<Item> items)
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
}
