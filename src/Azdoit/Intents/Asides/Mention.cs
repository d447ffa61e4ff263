using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What a passage names: "nodepool win1 in aks-claims", "batch01, batch02 and batch03".</summary>
/// <param name="Kind">The catalogue id that stands before the name; null where none does.</param>
/// <param name="Place">Where the words begin that say where it is; the end where none do.</param>
internal sealed record Mention(int Start, int End, int Place, string? Kind, string[] Names)
{
    public bool Several => Names.Length > 1;

    public static List<Mention> In(Passage passage)
    {
        var found = new List<Mention>();
        var items = passage.Items;
        for (var at = 0; at < items.Count; at++)
        {
            if (IsName(items, at))
            {
                var end = Last(items, at);
                if (Placed(items, end) is not { } place || Holds(items, at))
                {
                    return [];
                }

                var from = at > 0 && IsKind(items[at - 1]) ? at - 1 : at;
                found.Add(new(items[from].Start, items[place].End, items[end].End, from < at ? items[from].Value : null,
                    [.. items.GetRange(at, end + 1 - at).Where((_, offset) => IsName(items, at + offset)).SelectMany(item => item.Values.IsEmpty ? [item.Text] : item.Values.AsEnumerable()).Select(name => name.ToLowerInvariant())]));
                at = place;
            }
        }

        return found;
    }

    /// <summary>"A VM in rg-a", "a disk of ours in rg-a": what is named is where a thing without a name is.</summary>
    public static bool Holds(List<Item> items, int name)
    {
        var from = name;
        while (from > 0 && items[from - 1].Part is Part.Determiner or Part.Noun or Part.Cue)
        {
            from--;
        }

        return from > 1 && items[from - 1].Part == Part.Preposition && (IsKind(items[from - 2]) || (from == name && items.Take(from).Any(IsKind)));
    }

    /// <summary>The last of the names that "and", a comma or the same kind join to the first.</summary>
    private static int Last(List<Item> items, int first)
    {
        var last = first;
        for (var at = first + 1; at < items.Count && (Joins(items, at, first) || IsName(items, at)); at++)
        {
            last = IsName(items, at) ? at : last;
        }

        return last;
    }

    private static bool Joins(List<Item> items, int at, int first) =>
        items[at].Part is Part.And or Part.Comma || items[at] is { Part: Part.Noun } noun && first > 0 && items[first - 1] is { Part: Part.Noun } own && own.Value == noun.Value;

    /// <summary>The last item of "in aks-claims", "on sql server sql-1", "in account stx1" behind a name; null where that is not certain.</summary>
    private static int? Placed(List<Item> items, int name)
    {
        var at = name + 1;
        if (items.ElementAtOrDefault(at) is not { Part: Part.Preposition, Word: "in" or "on" or "of" or "from" or "inside" or "within" or "under" or "at" })
        {
            return name;
        }

        var noun = false;
        while (++at < items.Count && items[at].Part is Part.Determiner or Part.Noun or Part.Cue)
        {
            noun |= items[at].Part is Part.Noun or Part.Cue;
        }

        return at >= items.Count ? noun ? null : name
            : IsName(items, at) || (noun && items[at].Part == Part.Unknown) ? at
            : noun ? null : name;
    }

    /// <summary>It looks like one, or stands behind a kind where nothing else can.</summary>
    private static bool IsName(List<Item> items, int at) =>
        items[at].Part is Part.Names or Part.Quoted
            || (items[at].Part == Part.Unknown && (Contents.IsName(items[at]) || IsCapital(items, at)) && !Leads.IsTicket(items[at].Text));

    /// <summary>"Database OrdersDB": no word of a language is written so.</summary>
    private static bool IsCapital(List<Item> items, int at) =>
        at > 0 && IsKind(items[at - 1]) && items[at].Text.Skip(1).Any(char.IsAsciiLetterUpper) && items[at].Text.Any(char.IsAsciiLetterLower);

    private static bool IsKind(Item item) => item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null;
}
