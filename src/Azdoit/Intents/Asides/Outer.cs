using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// "VMs in resource groups starting with test", "pools of stopped clusters", "VMs in rg-dev-*": what narrows stands with the whole, and
/// not with the things in it. Grammar would narrow those, and strike others than are meant.
/// </summary>
internal static class Outer
{
    /// <summary>The words that are not about what is struck; null when there are none.</summary>
    public static string? Find(List<Item> items, Understanding heard)
    {
        foreach (var clause in heard.Clauses.Where(clause => clause.Filter is not null))
        {
            for (var at = 1; at < items.Count; at++)
            {
                if (items[at] is { Part: Part.Pattern } && IsWithin(items[at - 1]))
                {
                    return $"{items[at - 1].Text} {items[at].Text}";
                }

                if (IsWhole(items[at], clause) && Leads(items, at) && !IsNamed(items, at) && (items[at].Plural || Narrows(items, at)))
                {
                    return items[at].Text;
                }
            }
        }

        return Some(items, heard);
    }

    /// <summary>"Any VM in rg-dev", "the stopped VM vm-1", "the stopped instances of ss-1": one of them, or one that is so.</summary>
    private static string? Some(List<Item> items, Understanding heard)
    {
        var struck = heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)).Select(clause => clause.Kind).ToHashSet(StringComparer.Ordinal);
        if (struck.Count == 0)
        {
            return null;
        }

        var whole = heard.Clauses.Any(clause => clause.Filter is { } filter && (filter with { ResourceGroup = null, Region = null }).IsEmpty);
        for (var at = 0; at + 1 < items.Count; at++)
        {
            var one = whole && items[at] is { Part: Part.All or Part.Determiner, Word: "any" } && items[at + 1] is { Part: Part.Noun, Plural: false };
            if (one || (items[at].Part == Part.State && (IsPart(items[at + 1], struck) || IsPower(items, at, heard))))
            {
                return $"{items[at].Text} {items[at + 1].Text}";
            }
        }

        return null;
    }

    /// <summary>"The stopped instances of ss-1" are not ss-1.</summary>
    private static bool IsPart(Item item, HashSet<string> struck) =>
        item.Word is "instances of" or "instance of" or "nodes" || (item.Part == Part.Noun && KnownKinds.Find(item.Value) is not null && !struck.Contains(item.Value));

    /// <summary>"Delete the stopped VM vm-1": it may run by now, which "unused" or "old" do not say.</summary>
    private static bool IsPower(List<Item> items, int at, Understanding heard) =>
        items[at].Value is "running" or "stopped" or "deallocated"
            && items[at + 1] is { Part: Part.Noun, Plural: false }
            && IsNamed(items, at + 1)
            && heard.Clauses.Any(clause => clause is { Verb: "delete", Filter: null });

    private static bool IsWhole(Item item, Clause clause) =>
        item.Part == Part.Noun && item.Value != clause.Kind && KnownKinds.Find(item.Value) is not null;

    /// <summary>Behind "in" or "whose", whatever describes it between.</summary>
    private static bool Leads(List<Item> items, int noun)
    {
        var at = noun - 1;
        while (at > 0 && items[at].Part is Part.Determiner or Part.All or Part.Filler or Part.State or Part.Pattern or Part.Unknown or Part.Age or Part.Names && !IsWithin(items[at]))
        {
            at--;
        }

        return at >= 0 && IsWithin(items[at]);
    }

    private static bool IsWithin(Item item) => item is { Part: Part.Preposition, Word: "in" or "of" or "on" or "from" or "within" or "inside" or "under" or "across" } || item.Word is "whose" or "in which" or "on which";

    private static bool IsNamed(List<Item> items, int noun) =>
        items.ElementAtOrDefault(noun + 1) is { Part: Part.Unknown or Part.Quoted or Part.Names or Part.Size } or { Part: Part.Filler, Word: "called" or "named" }
            || items.ElementAtOrDefault(noun - 1) is { Part: Part.Quoted or Part.Names } or { Part: Part.Unknown, LooksLikeName: true };

    private static bool Narrows(List<Item> items, int noun) =>
        items.ElementAtOrDefault(noun - 1) is { Part: Part.State or Part.Pattern or Part.Age } or { Word: "whose" }
            || items.ElementAtOrDefault(noun + 1) is { Part: Part.State or Part.Pattern or Part.Age or Part.Pair or Part.With } or { Word: "tagged" or "starting" or "matching" or "named" or "with" or "where" };
}
