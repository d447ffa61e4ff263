using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// What is said beside an order in no known shape: "the interns broke something", "customer demo at 10", "my boss is breathing down my neck".
/// Looked at only where the whole was not understood. It has no command, no name, no value and no restriction in it; the more an order
/// hurts, the less may be in it.
/// </summary>
internal static class Unasked
{
    /// <summary>Whether nothing in it commands, limits or adds, so that it may stand beside an order.</summary>
    public static bool Possible(Passage passage)
    {
        if (IsSpeech(passage) || Sayings.Shared.At("musing", passage.Tokens, 0) > 0)
        {
            return true;
        }

        var items = passage.Items;
        return Sayings.Shared.At("binding", passage.Tokens, 0) == 0
            && !items.Exists(item => Commands(items, item))
            && !items.Exists(item => IsThing(item) && Statement.Read(passage) is null && !Tells(passage))
            && !(items.Count == 1 && items[0].Part != Part.Unknown);
    }

    public static bool Beside(Passage passage, Order order, bool leading)
    {
        var items = passage.Items;
        if ((Contents.SaysValue(items) && !Judges(passage, order)) || Contents.Commands(items) || (Foreign(passage, order) && !Judges(passage, order)))
        {
            return false;
        }

        return order.Reads ? !Sayings.Shared.Anywhere("narrowing", passage.Tokens) && !items.Exists(item => item.Part is Part.State or Part.Except or Part.More)
            : order.Deletes ? order.Pinned && Restraint.Releases(passage)
            : order.Hurts ? order.Pinned && BesideHurting(passage, order, leading)
            : order.Makes ? !Restrains(passage, leading) && BesideMaking(passage, order, leading)
            : !Restrains(passage, leading);
    }

    /// <summary>Why something is interrupted, with no time of the interruption in it.</summary>
    private static bool BesideHurting(Passage passage, Order order, bool leading)
    {
        var speaks = Quotes(passage) || (!Restraint.Holds(passage) && Explains(passage));
        var elsewhere = !Timed(passage.Items) || ((order.Scales || order.Raises) && Eventful(passage, leading));
        return speaks && elsewhere && (order.Halts || leading || !Wants(passage, order));
    }

    /// <summary>Beside a creation somebody has to speak of something, and want nothing more of what is made.</summary>
    private static bool BesideMaking(Passage passage, Order order, bool leading) =>
        (leading || (Speaks(passage) && !Wants(passage, order))) && !Adds(passage) && !order.Takes(passage);

    /// <summary>Somebody speaks of something, where a mere run of words could be wanted with what is made.</summary>
    private static bool Speaks(Passage passage) =>
        IsSpeech(passage)
            || Statement.Read(passage) is not null
            || Wish.At(passage) is not null
            || Sayings.Shared.At("seam", passage.Tokens, 0) > 0
            || Sayings.Shared.At("musing", passage.Tokens, 0) > 0
            || Sayings.Shared.Anywhere("speaking", passage.Tokens)
            || (passage.Tokens.Count > 2 && (Sayings.Shared.Anywhere("event", passage.Tokens) || Sayings.Shared.Anywhere("occasion", passage.Tokens) || Sayings.Shared.Anywhere("symptom", passage.Tokens)));

    /// <summary>"No space left on device": what a screen or a person says.</summary>
    private static bool IsSpeech(Passage passage) =>
        passage.Tokens is [{ Form: TokenForm.Quoted } only] && only.Text.Trim().Contains(' ');

    /// <summary>Its trouble is in it: "no space left", and nobody says to wait.</summary>
    private static bool Quotes(Passage passage) => IsSpeech(passage) && Sayings.Shared.Anywhere("symptom", Tokenizer.Raw(passage.Tokens[0].Text));

    /// <summary>"Launch is on the 12th" speaks of one, "somebody needs to look it up" of what somebody else does.</summary>
    private static bool Commands(List<Item> items, Item item) =>
        item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb
            && Contents.Begins(items, item)
            && !item.Word.EndsWith("ing", StringComparison.Ordinal)
            && !(item.Text.EndsWith('s') && item.Part != Part.Verb | item.Word.EndsWith('s'))
            && !(items.IndexOf(item) > 1 && item is { Part: Part.VagueVerb } or { Value: "show" or "list" or "get" or "give" or "count" })
            && !(items.IndexOf(item) == 0 && IsSubject(items));

    private static bool IsSubject(List<Item> items)
    {
        var told = items.FindIndex(item => Sayings.Shared.Has("finite", item.Word));
        return told is > 0 and < 4 && items.GetRange(1, told - 1).TrueForAll(item => item.Part is Part.Unknown or Part.ForeignNoun or Part.Noun or Part.Condition or Part.Period && !Contents.IsName(item));
    }

    /// <summary>"The function app fn-1 doesn't pick up messages": behind the name of the only thing something is said of it.</summary>
    private static bool Tells(Passage passage) =>
        Antecedent.Only(passage) is { } thing
            && passage.Tokens.FirstOrDefault(token => token.Start >= thing[^1].End) is { } told
            && (Sayings.Shared.Has("finite", told.Word) || Sayings.Shared.Has("modal", told.Word) || Sayings.Shared.Has("symptom", told.Word) || told.Word is "at" or "again");

    /// <summary>"C1 is too small": what the order replaces by another value.</summary>
    private static bool Judges(Passage passage, Order order) => order.Raises && Sayings.Shared.Anywhere("judging", passage.Tokens) && Contents.Names(passage.Items).All(name => order.Knows(name) || Contents.IsLevel(name));

    private static bool IsThing(Item item) => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null;

    /// <summary>It names something that the order does not.</summary>
    private static bool Foreign(Passage passage, Order order) =>
        !IsSpeech(passage) && Contents.Names(passage.Items).Any(name => !order.Knows(name) && !Leads.IsTicket(name));

    /// <summary>What is made may be wanted with it: "soft delete enabled", "daily backups", "two of them".</summary>
    public static bool Adds(Passage passage) =>
        (Sayings.Shared.Anywhere("setting", passage.Tokens) && passage.Tokens[0].Word is not ("needed" or "required"))
            || Sayings.Shared.Anywhere("feature", passage.Tokens)
            || passage.Items.Exists(item => item.Part is Part.Cue or Part.Image or Part.SizeWord or Part.Number or Part.With);

    /// <summary>"Compliance wants hsm keys": of what is made; "the SOC wants its own" is why.</summary>
    public static bool Wants(Passage passage, Order order) =>
        Wish.At(passage) is not null && !Wish.IsAbout(passage, order) && !Sayings.Shared.Anywhere("wanted", passage.Tokens);

    /// <summary>A time or condition of the order itself, or a word that takes it back.</summary>
    private static bool Restrains(Passage passage, bool leading)
    {
        var items = passage.Items;
        var limits = Sayings.Shared.Anywhere("revising", passage.Tokens) || (!leading && items.Exists(item => item.Part == Part.Except));
        return limits || (Timed(items) && !Eventful(passage, leading));
    }

    private static bool Timed(List<Item> items) => items.Exists(item => item.Part == Part.Condition && !IsSpan(item) && !item.Word.StartsWith("since", StringComparison.Ordinal) && !Waits(items, item) && !Regular(items, item));

    /// <summary>"All day", "month end".</summary>
    private static bool IsSpan(Item item) => item.Word is "day" or "week" or "month" or "year";

    /// <summary>"The nightly batch": what takes place regularly, and no time of the order.</summary>
    private static bool Regular(List<Item> items, Item item) =>
        item.Word.EndsWith("ly", StringComparison.Ordinal) && items.IndexOf(item) is > 0 and var at && items[at - 1] is { Part: Part.Determiner, Word: "the" or "our" or "my" } && at + 1 < items.Count;

    /// <summary>"Users wait": not we.</summary>
    private static bool Waits(List<Item> items, Item item) =>
        item.Word == "wait" && items.IndexOf(item) is > 0 and var at && Sayings.Shared.Has("speaker", items[at - 1].Word);

    /// <summary>"Exam tomorrow 8am", "tv ad tonight": something else takes place then.</summary>
    private static bool Eventful(Passage passage, bool leading)
    {
        var first = passage.Items.FindIndex(item => item.Part == Part.Condition && !IsSpan(item));
        if (first < 0)
        {
            return false;
        }

        return Sayings.Shared.At("musing", passage.Tokens, 0) > 0 || !Sayings.Shared.Anywhere("conditional", passage.Tokens)
            && (leading || passage.Items.Take(first).Any(item => item.Part is Part.Unknown or Part.ForeignNoun or Part.Noun && !Sayings.Shared.Has("urgency", item.Word)));
    }

    /// <summary>For an order that interrupts, something must speak of trouble, money or an end.</summary>
    private static bool Explains(Passage passage) =>
        Statement.Read(passage) is not null || Tells(passage) || Eventful(passage, false) || Sayings.Shared.Anywhere("symptom", passage.Tokens) || Sayings.Shared.Anywhere("closing", passage.Tokens);
}
