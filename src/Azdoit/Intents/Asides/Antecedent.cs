using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What a statement is about, where the order says only "it": "web-01 keeps crashing, restart it".</summary>
internal static class Antecedent
{
    /// <summary>The tokens that name the thing, in a row; null when the statement speaks of none, or of several.</summary>
    public static IReadOnlyList<Token>? Of(Passage passage)
    {
        var tokens = passage.Tokens;
        var (begin, end) = Statement.Read(passage) is { } statement ? statement.Sure ? (statement.Verb, tokens.Count) : (statement.Subject, statement.Verb)
            : Wish.At(passage) is { } wish ? Wished(passage, wish) : (0, 0);
        if (end == 0)
        {
            return null;
        }

        if (Statement.Read(passage) is { Sure: false } told && !passage.Until(told.Verb).Items.Exists(IsThing))
        {
            // "Our intern stopped vm-1".
            (begin, end) = (told.Verb, tokens.Count);
        }

        var things = passage.Items.FindAll(item => IsThing(item) && item.Start >= tokens[begin].Start && item.Start < tokens[end - 1].End);
        var from = things.FirstOrDefault();
        if (from is { Part: Part.Noun, Plural: true } && passage.Items.ElementAtOrDefault(passage.Items.IndexOf(from) + 1) is { Part: Part.Preposition } && passage.Items.FindLast(IsThing) is { Part: Part.Unknown } named)
        {
            // "The machines of scale set ss-1".
            from = passage.Items[passage.Items.IndexOf(named) - 1] is { Part: Part.Noun } kind ? kind : named;
        }

        if (from is null || passage.Items.Exists(item => item.Part is Part.All or Part.Vague or Part.More or Part.Except or Part.State && item.Start < from.Start))
        {
            return null;
        }

        var slice = tokens.Take(end).Where(token => token.Start >= from.Start).ToList();
        var placed = from.Part == Part.Noun && things is [_, { Part: Part.Unknown } place, ..] && Mention.Holds(passage.Items, passage.Items.IndexOf(place)) && passage.Items.IndexOf(place) == passage.Items.IndexOf(from) + 2;
        return slice.Count == 0 || placed ? null : slice[..Close(slice)];
    }

    /// <summary>Where the thing ends: before "any more", before what is told of it, before "almost".</summary>
    private static int Close(List<Token> slice)
    {
        var close = Enumerable.Range(1, slice.Count - 1).FirstOrDefault(at => Sayings.Shared.At("trailing", slice, at) > 0 || Sayings.Shared.Has("finite", slice[at].Word), slice.Count);
        while (close > 1 && Sayings.Shared.Has("adverb", slice[close - 1].Word))
        {
            close--;
        }

        return close;
    }

    /// <summary>The one thing that a passage of any shape names, with its kind before it: "vm web-1 acting up again".</summary>
    public static IReadOnlyList<Token>? Only(Passage passage)
    {
        var names = passage.Items.FindAll(item => item.Part == Part.Names || (Contents.IsName(item) && item.Part == Part.Unknown));
        if (names is not [{ Part: Part.Unknown } name] || Mention.Holds(passage.Items, passage.Items.IndexOf(name)) || passage.Items.Exists(item => item.Part is Part.All or Part.Vague or Part.More or Part.Except))
        {
            return null;
        }

        var kind = passage.Items.ElementAtOrDefault(passage.Items.IndexOf(name) - 1);
        var from = kind is { Part: Part.Noun } && KnownKinds.Find(kind.Value) is not null ? kind.Start : name.Start;
        var slice = passage.Tokens.Where(token => token.Start >= from && token.End <= name.End).ToList();
        return slice.Count == 0 || passage.Items.Count(item => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null) > 1 ? null : slice;
    }

    /// <summary>"Vm-1 needs more memory", "my colleague needs vm-1": who needs it, or what.</summary>
    private static (int Begin, int End) Wished(Passage passage, int wish) =>
        passage.Until(wish).Items.Exists(IsThing) ? (0, wish) : (wish, passage.Tokens.Count);

    private static bool IsThing(Item item) => (item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null)
        || item.Part == Part.Names
        || (Contents.IsName(item) && item.Part == Part.Unknown);
}
