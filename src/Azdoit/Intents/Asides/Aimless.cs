using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// "Vm-1 is too small, resize it", "aks-1 has 3 nodes, scale it up": how something is, is not how it should become. A value that
/// only tells of the present is taken away again, and asked for.
/// </summary>
internal static class Aimless
{
    private static readonly string[] Aims = ["to_size", "size", "sku", "tier", "access_tier", "redundancy", "version", "node_count", "count", "min_count", "max_count",
        "disk_size_gb", "size_gb", "vcpus", "memory_gb", "capacity"];

    public static Understanding Ask(string request, List<Item> items, Understanding heard)
    {
        var passages = Passages.Cut(request);
        for (var i = 0; i < heard.Clauses.Length; i++)
        {
            var clause = heard.Clauses[i];
            if (clause.Verb is not ("resize" or "scale" or "update"))
            {
                continue;
            }

            // "From 2 to 5 nodes", "between 2 and 5": the bounds of what scales by itself are led in by other words.
            foreach (var aim in Aims.Where(aim => aim is not ("min_count" or "max_count") && clause.Evidence.TryGetValue(aim, out var evidence) && evidence.Start >= 0 && IsPresent(items, passages, clause, evidence.Start)))
            {
                heard = Without(heard, i, aim);
            }
        }

        return heard;
    }

    private static bool IsPresent(List<Item> items, List<Passage> passages, Clause clause, int start)
    {
        var at = items.FindIndex(item => start >= item.Start && start < item.End);
        var verb = items.FindIndex(item => item.Part == Part.Verb && item.Value is "resize" or "scale" or "change" || item.Value == clause.Verb);
        if (at < 0 || verb < 0)
        {
            return false;
        }

        var before = items.Take(at).LastOrDefault(item => item.Part is not (Part.Determiner or Part.Cue or Part.SizeWord));
        var counted = at > 0 && items[at - 1] is { Part: Part.Determiner, Word: "the" } && before is not { Part: Part.Preposition } && items.Skip(at + 1).Take(2).Any(item => item.Word == "of");
        if (Bounds(items, at) || counted)
        {
            return true;
        }

        if (before is { Part: Part.Not })
        {
            // "ZRS rather than LRS".
            return true;
        }

        var spans = before is { Word: "from" } && items.Skip(at + 1).Take(3).Any(item => item.Word is "to");
        var spelled = before is { Word: "(" } && items.ElementAtOrDefault(items.IndexOf(before) - 1) is { LooksLikeName: false };
        var told = before is { Word: "of" } && items.ElementAtOrDefault(items.IndexOf(before) - 1) is { Part: Part.Cue };
        if (before is not null && (Leads(before) || before.Colon || spans || spelled || told))
        {
            // "From 3 to 5", "to geo-redundant storage (GRS)", "to a node count of 5".
            return false;
        }

        var passage = passages.Find(passage => start >= passage.Start && start < passage.End);
        return at < verb
            || items[at].Part == Part.SizeWord
            || items.ElementAtOrDefault(at - 1) is { Part: Part.Cue, Word: ['o', 'f', ' ', ..] }
            || (before is not null && Sayings.Shared.Has("present", before.Word.Split(' ')[^1]))
            || (passage is not null && passage.End <= items[verb].Start | passage.Start > items[verb].Start && Tells(passage, start))
            || IsSubject(items, at);
    }

    /// <summary>"At least 3", "3 at most": no number that it could be brought to.</summary>
    private static bool Bounds(List<Item> items, int at) =>
        items.Skip(Math.Max(0, at - 2)).Take(5).Any(item => item.Word is "least" or "most" or "at least" or "at most" or "up to" or "minimum" or "maximum" or "min" or "max" or "no more than" or "no less than" or "not more than");

    /// <summary>"To D4s_v5", "should be D4s_v5", "needs 4 nodes": what it leads to.</summary>
    private static bool Leads(Item item) => item.Word.Split(' ')[^1] is "to" or "into" or "be" or "want" or "wants" or "need" or "needs" or "require" or "requires" or "have"
        or "use" or "with" or "make" or "->" or "=";

    private static bool Tells(Passage passage, int start) =>
        passage.Tokens.Any(token => token.Start < start && Sayings.Shared.Has("finite", token.Word)) && !passage.Tokens.Any(token => Sayings.Shared.Has("wish", token.Word));

    /// <summary>"Basic is not enough".</summary>
    private static bool IsSubject(List<Item> items, int at) => items.ElementAtOrDefault(at + 1)?.Word.Split(' ')[0] is "is" or "isn't" or "was" or "are" or "aren't" or "does" or "doesn't";

    private static Understanding Without(Understanding heard, int index, string aim)
    {
        var clause = heard.Clauses[index];
        var parameter = Subjects.Find(clause.Kind)?.FindParameter(aim);
        return heard with
        {
            Outcome = UnderstandingOutcome.Clarify,
            Confidence = new(Math.Min(heard.Confidence.Value, 0.55)),
            Clauses = heard.Clauses.SetItem(index, clause with { Parameters = clause.Parameters.Without(aim), Evidence = clause.Evidence.Remove(aim) }),
            Questions = heard.Questions.Add(new(index + 1, aim, $"'{clause.Evidence[aim].Text}' says how it is. {parameter?.Question ?? $"Which {aim.Replace('_', ' ')} should it become?"}")
            {
                Choices = parameter is { Choices: { IsDefaultOrEmpty: false } choices } ? choices : [],
            }),
        };
    }
}
