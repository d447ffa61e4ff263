using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// Decides whether a passage is said beside an order. What names another thing, says a value that may be wanted, gives a command,
/// or could hold a destructive order back is never beside it: it stays, and is asked about as ever.
/// </summary>
internal static class Verdict
{
    /// <summary>Whether it may stand beside an order at all: it states, explains, greets or heads.</summary>
    /// <param name="leading">Nothing that could be an order stands before it.</param>
    public static bool Possible(Passage passage, bool leading) => Leads.Are(passage, leading) || Aims.Read(passage) is not null || Tells(passage);

    /// <summary>Null when it belongs to the order, else what there is to say about leaving it out (perhaps nothing).</summary>
    public static string? Of(Passage passage, Order order, bool leading)
    {
        if (Aims.Read(passage) is { } aim)
        {
            return Aimed(passage, order, aim) ? aim : null;
        }

        if (Wish.IsOfIt(passage) && !Wish.IsIdle(passage))
        {
            return !order.Deletes && !order.Halts && !Named(passage, order) && !Contents.SaysValue(passage.Items) && !(order.Makes && Unasked.Adds(passage)) && !Restraint.Holds(passage) ? "" : null;
        }

        var doubtful = order.Hurts && Leads.Heading(passage) && !Leads.Usual(passage) && !Leads.Numbered(passage);
        if (!doubtful && Leads.Are(passage, leading))
        {
            return Leads.Introduces(passage) && (Named(passage, order) || (order.Hurts && Restraint.Holds(passage))) ? null : "";
        }

        return !Named(passage, order) && Harmless(passage, order) ? "" : null;
    }

    private static bool Aimed(Passage passage, Order order, string aim) =>
        aim == Aims.NotStartedAgain ? order.Halts && order.Pinned && !order.Deletes
        : aim == Aims.DoneNow ? !order.Halts && !order.Deletes
        : !order.Hurts || (order.Pinned && !order.Deletes && !Restraint.Holds(passage));

    private static bool Tells(Passage passage) => Reason(passage) || Statement.Read(passage) is not null || Wish.IsIdle(passage) || Wish.IsOfIt(passage) || Incident(passage);

    /// <summary>"Because ...", "due to ...", "so that ...".</summary>
    private static bool Reason(Passage passage) => Sayings.Shared.At("because", passage.Tokens, 0) is > 0 and var length && length < passage.Tokens.Count;

    /// <summary>"Ransomware scare", "pentest finding #14", "just a proof of concept".</summary>
    private static bool Incident(Passage passage) =>
        passage.Tokens.Count is > 1 and < 7 && passage.Tokens.TakeLast(2).Any(token => Sayings.Shared.Has("event", token.Word))
        && passage.Items.TrueForAll(item => Contents.SaysNothing(item)
            || item.Part is Part.Number or Part.Condition or Part.Cue
            || (item.Part == Part.ForeignVerb && passage.Tokens.Count < 4));

    private static bool Named(Passage passage, Order order) => Contents.Names(passage.Items).Any(name => !order.Knows(name));

    private static bool Harmless(Passage passage, Order order)
    {
        if (Wish.IsIdle(passage))
        {
            return order.Reads || (!order.Deletes && !(order.Halts && Wish.IsOfIt(passage)) && (!order.Makes || Wish.IsAbout(passage, order)) && !(order.Hurts && Restraint.Holds(passage)));
        }

        var items = passage.Items;
        if (Wish.At(passage) is not null && Statement.Read(passage) is null)
        {
            // "My colleague needs vm-1, please start it".
            return order is { Bare: true, Makes: false, Deletes: false } && !Restraint.Holds(passage);
        }

        if (Contents.Commands(items)
            || items.Exists(item => (item.Part is Part.Except && item.Word != "leaving") || (item.Part is Part.VagueVerb && Contents.Begins(items, item)))
            || passage.Tokens[0].Word is "but" or "though" or "although" or "however")
        {
            return false;
        }

        if (order.Deletes)
        {
            return order.Pinned && Restraint.Releases(passage);
        }

        if (order.Hurts)
        {
            return !Restraint.Holds(passage)
                && !Contents.SaysValue(items)
                && (order.Pinned
                    || (items.TrueForAll(item => Contents.SaysNothing(item) || item is { Part: Part.Verb, Word: "is" or "are" }) && !items.Exists(item => item.Part == Part.Pronoun)));
        }

        return !Contents.SaysValue(items) && !(order.Makes && (Sets(passage) || Suffices(passage))) && !(order.Creates && Describes(passage));
    }

    /// <summary>"Basic is fine", "GRS would do": what the new thing should be like.</summary>
    private static bool Suffices(Passage passage) =>
        passage.Tokens.Count < 7 && Enumerable.Range(1, passage.Tokens.Count - 1).Any(at => Sayings.Shared.At("sufficing", passage.Tokens, at) == passage.Tokens.Count - at);

    /// <summary>"It is encrypted", "public access is disabled": how something should be set.</summary>
    private static bool Sets(Passage passage) =>
        Sayings.Shared.Anywhere("setting", passage.Tokens)
            || (passage.Tokens.Count > 1 && passage.Tokens[^1].Word is "on" or "off" && passage.Tokens[^2].Word is "is" or "are" or "turned" or "switched" or "it's");

    /// <summary>"It has two disks", "the size is ...": what the new thing should be like.</summary>
    private static bool Describes(Passage passage)
    {
        if (Statement.Read(passage) is not { } statement || Speaks(passage, statement) || Sayings.Shared.Anywhere("replacing", passage.Tokens))
        {
            return false;
        }

        return Sayings.Shared.Has("it", passage.Tokens[statement.Subject].Word)
            || (!statement.Sure && passage.Items.Exists(item => IsOurs(item) && item.Start < passage.Tokens[statement.Verb].Start));
    }

    /// <summary>Somebody does something; "the admin user is root" is a setting all the same.</summary>
    private static bool Speaks(Passage passage, Statement statement)
    {
        var before = passage.Tokens[Math.Max(0, statement.Verb - 1)];
        return Sayings.Shared.Has("speaker", before.Word) && !passage.Items.Exists(item => item.Part == Part.Cue && item.Start <= before.Start && item.End >= before.End);
    }

    private static bool IsOurs(Item item) => item.Part is Part.Cue or Part.Image or Part.SizeWord || (item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null);
}
