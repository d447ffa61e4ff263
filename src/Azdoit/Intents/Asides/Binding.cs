using Azdoit.Intents.Wishes;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// The closed class of what can change an order from beside it: another command, another name or value of its sort, an exception, a
/// condition or a time to come, a word that takes it back or holds it up. Whatever has none of these is background, in whatever words.
/// </summary>
internal static class Binding
{
    /// <summary>Something is ordered or asked for in it.</summary>
    public static bool Commands(Passage passage)
    {
        if (Courtesy(passage) || Intends(passage))
        {
            return false;
        }

        var items = passage.Read();
        var first = items.FindIndex(item => item.Part is not (Part.Polite or Part.And or Part.Comma) && !(item.Part == Part.Filler && !Sayings.Shared.Has("subject", item.Word)));
        var orders = first >= 0
            && items[first].Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb
            && !IsSubject(items, first)
            && (items[first].Word is not ("is" or "are") || passage.Closing == "?");
        return orders
            || passage.Closing == "?"
            || Sayings.Shared.At("asking", passage.Tokens, 0) > 0
            || Obliges(passage) is not null
            || (Statement.Read(passage) is null && items.Exists(item => IsLater(items, item)));
    }

    /// <summary>"Can you help?", "would that be possible?": of what is asked for elsewhere.</summary>
    public static bool Courtesy(Passage passage) =>
        Sayings.Shared.At("asked after", passage.Tokens, 0) is > 0 and var length && passage.Tokens.Skip(length).All(token => Sayings.Shared.Has("urgency", token.Word) || Sayings.Shared.Has("thanks", token.Word) || token.Word == "please");

    /// <summary>"We want to renumber the network", "we plan to go live": nothing that azdoit could do.</summary>
    private static bool Intends(Passage passage)
    {
        var to = passage.Tokens.ToList().FindIndex(token => token.Word == "to");
        return to is > 0 and < 5
            && passage.Tokens[to - 1].Word is "want" or "wants" or "need" or "needs" or "have" or "has" or "plan" or "plans" or "planning" or "like" or "going" or "intend" or "try" or "trying"
            && to + 1 < passage.Tokens.Count
            && passage.Tokens[to + 1].Word is not ("be" or "get")
            && (!Lexicon.Shared.Knows(passage.Tokens[to + 1].Word) ? passage.Tokens[to + 1].Word is not "know" : passage.Tokens[to - 1].Word is "wants" && passage.Tokens[to + 1].Word is "see" or "check");
    }

    /// <summary>Where "it has to be deleted", "these disks shall be removed", "should be tagged" oblige; null where nothing is obliged.</summary>
    public static int? Obliges(Passage passage)
    {
        for (var at = 0; at + 2 < passage.Tokens.Count + 1; at++)
        {
            var modal = Math.Max(Sayings.Shared.At("obliging", passage.Tokens, at), Sayings.Shared.At("permitting", passage.Tokens, at));
            if (modal > 0 && (at == 0 || passage.Tokens[at - 1].Word is "it" or "they" or "this" or "these" or "both" or "and" or "so" || Contents.IsNamed(passage.Tokens[at - 1]) || Definite(passage, at)) && Becomes(passage.Tokens, at + modal))
            {
                return at;
            }
        }

        return null;
    }

    private static bool Definite(Passage passage, int end) => passage.Until(end).Items is { Count: > 0 } items && items[^1].Part == Part.Noun && passage.Tokens.Take(end).Any(token => Sayings.Shared.Has("definite", token.Word));

    /// <summary>"Be deleted", "please be restarted", "go", "return to".</summary>
    private static bool Becomes(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Word is "please" or "pls" or "now" or "both" or "all" or "also" or "then")
        {
            at++;
        }

        return at < tokens.Count
            && (tokens[at].Word is "be" or "get" ? at + 1 < tokens.Count && (Participle.Is(tokens[at + 1].Word) || tokens[at - 1].Word is "to" or "should" or "must" or "shall")
                : Sayings.Shared.At("going away", tokens, at) > 0 || Sayings.Shared.At("returning", tokens, at) > 0 || Sayings.Shared.At("bearing", tokens, at) > 0 || tokens[at].Word is "use" or "run");
    }

    /// <summary>"And please restart it", "can you drop it" behind something else.</summary>
    private static bool IsLater(List<Item> items, Item item) =>
        item.Part is Part.Verb or Part.VagueVerb or Part.ForeignVerb
            && items.IndexOf(item) is > 0 and var at
            && (items[at - 1].Part == Part.Polite || (items[at - 1].Part is Part.And or Part.Comma && item.Part == Part.Verb && !item.Word.EndsWith("ing", StringComparison.Ordinal)))
            && item.Word is not ("is" or "are");

    /// <summary>"Import is finished", "release 5.0 needs": what could command is told of.</summary>
    private static bool IsSubject(List<Item> items, int verb)
    {
        var told = items.FindIndex(verb + 1, item => Sayings.Shared.Has("finite", item.Word) || Sayings.Shared.Has("needing", item.Word));
        return told > verb && told < verb + 5
            && items.GetRange(verb + 1, told - verb - 1).TrueForAll(item => item.Part is Part.Unknown or Part.ForeignNoun or Part.Noun or Part.Condition or Part.Period or Part.Number && !Contents.IsName(item));
    }

    /// <summary>A clause or sentence of its own, and no mere words that could belong to what is ordered.</summary>
    public static bool Speaks(Passage passage, bool leading) =>
        Verdict.Possible(passage, leading)
            || Statement.Read(passage) is not null
            || Wish.At(passage) is not null
            || Sayings.Shared.At("musing", passage.Tokens, 0) > 0
            || passage.Tokens.Skip(1).Any(token => Sayings.Shared.Has("finite", token.Word))
            || Sayings.Shared.At("subject", passage.Tokens, 0) > 0
            || Tells(passage);

    /// <summary>"Web app wa-1 and web app wa-2 cache the old certificate": what begins with a name and goes on is told of it.</summary>
    private static bool Tells(Passage passage) =>
        Mention.In(passage) is [var mention, ..]
            && passage.Items.Find(item => item.Start >= mention.Start) is { } subject
            && passage.Items.Take(passage.Items.IndexOf(subject)).All(item => item.Part is Part.Determiner or Part.Filler)
            && passage.Items.FindAll(item => item.Start >= mention.End) is [{ Part: not (Part.Preposition or Part.With or Part.And or Part.Comma or Part.Pair or Part.Size) }, _, ..];

    /// <summary>Whether an order may not be read without it.</summary>
    /// <param name="mentioned">What it names is what the order is about.</param>
    public static bool Holds(Passage passage, Order order, bool leading, bool mentioned)
    {
        if (Courtesy(passage) || (leading && Sayings.Shared.At("thanks", passage.Tokens, 0) > 0 && Mention.In(passage).Count == 0) || Leads.Greets(passage) || Leads.Thanks(passage) || (Leads.Numbered(passage) && !order.Creates))
        {
            return false;
        }

        var speaks = Speaks(passage, leading) || passage.Opening is "." or "!" or "?" or ";" or "-" or "–" or "—";
        return TakesBack(passage)
            || Excepts(passage, order)
            || Waits(passage, order)
            || (!mentioned && Names(passage, order) && !(order.Creates && order.Names.Count > 0 && leading && speaks))
            || (order.Reads ? Selects(passage, leading, speaks)
                : order.Hurts ? HoldsUp(passage, order) || (order.Pinned ? Goes(passage, order, leading, speaks) : Narrows(passage, leading, speaks))
                : Describes(passage, order, leading, speaks));
    }

    /// <summary>"Actually no", "scratch that", "the request was withdrawn", "said Bob", "dry run".</summary>
    private static bool TakesBack(Passage passage) =>
        Sayings.Shared.Anywhere("withdrawal", passage.Tokens)
            || Sayings.Shared.At("correction", passage.Tokens, 0) > 0
            || (passage.Tokens.Count == 1 && Sayings.Shared.Has("hesitation", passage.Tokens[0].Word))
            || Sayings.Shared.Anywhere("countermand", passage.Tokens)
            || Forbids(passage)
            || (passage.Closing == ":" && (Pretends(passage) || Sayings.Shared.Has("quoting", passage.Tokens[^1].Word)));

    private static bool Pretends(Passage passage) => Sayings.Shared.Anywhere("pretence", passage.Tokens) && passage.Tokens is not [{ Word: "wish" }];

    /// <summary>"Don't touch it", "it should never be stopped"; "we don't use it" says why.</summary>
    private static bool Forbids(Passage passage)
    {
        var at = passage.Tokens.TakeWhile(token => token.Word is "and" or "but" or "please" or "pls" or "so" or "also").Count();
        return Sayings.Shared.At("forbidding", passage.Tokens, at) > 0
            || (passage.Tokens.Any(Restraint.Negates) && passage.Tokens.Skip(1).Zip(passage.Tokens, (word, before) => before.Word is "be" or "get" or "it" or "them" && Participle.Is(word.Word)).Any(found => found));
    }

    /// <summary>"Except vm-2", "only the first", "leave the disk".</summary>
    private static bool Excepts(Passage passage, Order order) =>
        (!order.Reads && passage.Items.Exists(item => item.Part == Part.Except && (item.Word is not "but" || item.Start == passage.Start)))
            || Sayings.Shared.At("sparing", passage.Tokens, 0) > 0;

    /// <summary>"If nobody objects", "tomorrow at 6", "after the backup": of the order, where what is over or goes on is background.</summary>
    private static bool Waits(Passage passage, Order order)
    {
        if (Sayings.Shared.Anywhere("proviso", passage.Tokens) || Aims.Read(passage) is { Length: > 0 })
        {
            return true;
        }

        var at = passage.Items.FindIndex(IsTime);
        return at >= 0 && !order.Reads && (at == 0 || !IsPast(passage)) && Sayings.Shared.At("musing", passage.Tokens, 0) == 0;
    }

    private static bool IsTime(Item item) => item.Part == Part.Condition
        && item.Word is not ("day" or "week" or "month" or "year" or "am" or "pm")
        && !item.Word.StartsWith("since", StringComparison.Ordinal);

    /// <summary>"Was shut off over the weekend", "is obsolete after we moved", "nobody claimed it until now".</summary>
    private static bool IsPast(Passage passage) =>
        !Sayings.Shared.Anywhere("future", passage.Tokens) && (Speaks(passage, true) || passage.Tokens.Any(token => Sayings.Shared.Has("past", token.Word)));

    private static bool Names(Passage passage, Order order) =>
        Mention.In(passage).Exists(mention => !Array.TrueForAll(mention.Names, order.Knows));

    /// <summary>Somebody works with it, nobody has agreed yet, it may have to stay.</summary>
    private static bool HoldsUp(Passage passage, Order order)
    {
        var denied = passage.Tokens.Any(Restraint.Negates);
        var known = denied && Sayings.Shared.Anywhere("denied", passage.Tokens);
        return Restraint.Retracts(passage)
            || Sayings.Shared.Anywhere("occupied", passage.Tokens)
            || Restraint.Occupies(passage)
            || Sayings.Shared.Anywhere("preserving", passage.Tokens)
            || Sayings.Shared.Anywhere("unsure", passage.Tokens)
            || (denied && Sayings.Shared.Anywhere("hold", passage.Tokens) && !(known && !order.Deletes))
            || (order.Deletes && !denied && Sayings.Shared.Anywhere("doubt", passage.Tokens))
            || (order.Deletes && Sayings.Shared.Anywhere("at stake", passage.Tokens) && !Restraint.Releases(passage));
    }

    /// <summary>Words that could belong to what is named: "(the old one)", "or so", "for an hour", "to D4s_v5".</summary>
    private static bool Goes(Passage passage, Order order, bool leading, bool speaks)
    {
        var items = passage.Items;
        if (speaks)
        {
            return order.Changes && Contents.SaysValue(items) && !order.Raises;
        }

        return (!leading && passage.Opening.Length == 0 && !Leads.Are(passage, false) && Aims.Read(passage) is not "")
            || Contents.SaysValue(items)
            || items.Exists(item => item.Part is Part.Vague or Part.State or Part.Period or Part.Unit or Part.Number or Part.All or Part.More or Part.Pronoun or Part.SizeWord or Part.Cue || IsTime(item))
            || passage.Tokens.Any(token => token.Word is "or" or "one" or "ones" or "half");
    }

    /// <summary>Beside a selection nothing may stand that could select: a state, a kind, "the ones in".</summary>
    private static bool Narrows(Passage passage, bool leading, bool speaks) =>
        !speaks || (!leading && Statement.Read(passage) is null)
            || Sayings.Shared.Anywhere("narrowing", passage.Tokens)
            || passage.Items.Exists(item => item.Part is Part.State or Part.Pair or Part.Pattern or Part.Region or Part.Names or Part.Age or Part.More or Part.All or Part.Vague or Part.Noun);

    /// <summary>Mere words behind what is to be listed could select too.</summary>
    private static bool Selects(Passage passage, bool leading, bool speaks) =>
        (!leading && !speaks) || Sayings.Shared.At("narrowing", passage.Tokens, 0) > 0 || (!leading && Contents.SaysValue(passage.Items));

    /// <summary>What is made or set may be meant to be like that.</summary>
    private static bool Describes(Passage passage, Order order, bool leading, bool speaks) =>
        Contents.SaysValue(passage.Items.FindAll(item => !order.Says(item)))
            || (!leading && (!speaks || Unasked.Wants(passage, order) || (order.Makes && (Unasked.Adds(passage) || order.Takes(passage)))));
}
