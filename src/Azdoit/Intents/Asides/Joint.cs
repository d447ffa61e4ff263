using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// What stands between two names that one deed strikes. "And", a comma, the kind and a place join them; "hello", "to" or "gosh" do
/// not, and then the names may not belong together.
/// </summary>
internal static class Joint
{
    public static string? Find(List<Item> items, Understanding heard)
    {
        foreach (var clause in heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)))
        {
            var names = Hindsight.Names(clause).Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
            var first = items.FindIndex(Names);
            var last = items.FindLastIndex(Names);
            if (names.Count > 1 && names.FirstOrDefault(name => Sayings.Shared.Has("exclaiming", name)) is { } cry)
            {
                return cry;
            }

            if (names.Count > 1 && first >= 0 && Stranger(items, first + 1, last, names, heard) is { } stranger)
            {
                return stranger.Text;
            }

            bool Names(Item item) => names.Contains(item.Word) || item.Values.Any(value => names.Contains(value.ToLowerInvariant()));
        }

        return null;
    }

    private static Item? Stranger(List<Item> items, int from, int until, HashSet<string> names, Understanding heard)
    {
        var plural = items.Exists(item => item is { Part: Part.Noun, Plural: true });
        var place = false;
        for (var at = from; at < until; at++)
        {
            var item = items[at];
            place &= item.Part is not (Part.Comma or Part.And or Part.Stop);
            place |= item is { Part: Part.Preposition, Word: "in" or "of" or "on" or "from" or "within" or "at" or "under" or "inside" };
            if (Hindsight.IsBeside(heard, item.Start) ? IsCry(items, at) : !place && !Joins(item, names, plural))
            {
                return item;
            }
        }

        return null;
    }

    private static bool Joins(Item item, HashSet<string> names, bool plural) => item.Part switch
    {
        Part.And => true,
        Part.Comma or Part.Determiner or Part.Noun or Part.Names or Part.Quoted or Part.Number or Part.All or Part.Size or Part.With or Part.More => true,
        Part.Stop => item.Word == ";",
        Part.Polite => item.Word is "please" or "pls" or "plz" or "also" or "just",
        _ when names.Count > 2 && item.Word is "to" or "through" or "thru" or "until" or "till" or "bis" or "-" or "–" => true,
        Part.Filler => item.Word is "both" or "as well" or "too" or "both of" or "together",
        Part.Unknown => item.LooksLikeName || (plural && names.Contains(item.Word)),
        Part.Verb => true,
        _ => false,
    };

    /// <summary>A word or two between commas that say nothing of a thing: "hello", "argh".</summary>
    private static bool IsCry(List<Item> items, int at) =>
        items.ElementAtOrDefault(at - 1) is { Part: Part.Comma or Part.Stop, Word: not "(" } && (items[at].Colon || items.ElementAtOrDefault(at + 1) is { Part: Part.Comma or Part.Stop })
            && items[at].Part is not (Part.Number or Part.Noun);
}
