using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>"The former", "the latter", or "it" where several things were named: one is meant, and several would be struck.</summary>
internal static class Choice
{
    private static readonly string[] Singular = ["it", "that one", "this one", "that", "this"];

    public static string? Find(List<Item> items, Understanding heard)
    {
        var struck = heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)).ToList();
        var only = struck.SelectMany(Hindsight.Names).Count() > 1 ? items.FindIndex(item => item.Word == "only") : -1;
        var bracketed = struck.Count > 1 ? items.FindIndex(item => item is { Part: Part.Verb } && Verbs.Hurt(item.Value) && items.ElementAtOrDefault(items.IndexOf(item) - 1)?.Word == "(") : -1;
        if (Math.Max(only, bracketed) is >= 0 and var doubtful)
        {
            // "Vm-1, disk d-1 only", "stop (delete) vm-1".
            return items[doubtful].Text;
        }

        foreach (var clause in heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb) || clause.Verb is "update" or "tag"))
        {
            if (items.Find(item => IsOrdinary(items, item, clause)) is { } ordinary)
            {
                return $"the {ordinary.Text}";
            }

            var names = Hindsight.Names(clause).Select(name => name.ToLowerInvariant()).ToList();
            if (names.Count < 2)
            {
                continue;
            }

            var first = items.FindIndex(item => names.Contains(item.Word) || item.Values.Any(value => names.Contains(value.ToLowerInvariant())));
            var order = items.FindIndex(item => item.Part == Part.Verb && item.Value == clause.Verb);
            var one = items.Skip(Math.Max(first, order) + 1).FirstOrDefault(item => IsChoice(item) || (first < order && Array.IndexOf(Singular, item.Word) >= 0));
            if (one is not null && !Hindsight.IsBeside(heard, one.Start))
            {
                return one.Text;
            }
        }

        return null;
    }

    /// <summary>"Resize the original": a word of the language behind an article, with no kind beside it, is nobody's name.</summary>
    private static bool IsOrdinary(List<Item> items, Item item, Clause clause) =>
        item is { Part: Part.Unknown, LooksLikeName: false }
            && Hindsight.Names(clause).Contains(item.Text)
            && items.IndexOf(item) is > 0 and var at
            && items[at - 1] is { Part: Part.Determiner, Word: not ("a" or "an") }
            && items.ElementAtOrDefault(at + 1) is not { Part: Part.Noun };

    private static bool IsChoice(Item item) => item is { Part: Part.Pronoun, Word: "the former" or "the latter" };
}
