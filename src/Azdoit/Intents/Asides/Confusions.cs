using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// A last look at the whole request for what a person mixes up or corrects: two names where one is meant, and what a thing is now
/// read as what it should become. There is a question instead.
/// </summary>
internal static class Confusions
{
    private static readonly string[] Changing = ["resize", "scale", "update"];

    private static readonly string[] Wanted = ["to_size", "size", "sku", "tier", "redundancy", "access_tier", "count", "node_count", "disk_size_gb", "version"];

    public static Understanding Doubt(string request, Understanding heard)
    {
        if (heard.Outcome != UnderstandingOutcome.Understood)
        {
            return heard;
        }

        var passages = Passages.Cut(request);
        for (var i = 0; i < heard.Clauses.Length; i++)
        {
            var clause = heard.Clauses[i];
            if (Verbs.Hurt(clause.Verb) && Mixed(request, passages, clause, heard.Asides) is { } mixed)
            {
                return heard with { Outcome = UnderstandingOutcome.Clarify, Confidence = new(0.3), Clauses = [], Questions = [new(i + 1, "name", mixed)], Confirm = false };
            }

            if (Array.IndexOf(Changing, clause.Verb) >= 0 && Array.Find(Wanted, name => Is(passages, clause, name)) is { } present)
            {
                var said = clause.Evidence[present].Text;
                return heard with
                {
                    Outcome = UnderstandingOutcome.Clarify,
                    Confidence = new(0.3),
                    Clauses = heard.Clauses.SetItem(i, clause with { Parameters = clause.Parameters.Without(present), Evidence = clause.Evidence.Remove(present) }),
                    Questions = [new(i + 1, present, $"'{said}' says how it is. What should it become?")],
                    Confirm = false,
                };
            }
        }

        return heard;
    }

    private static string? Mixed(string request, List<Passage> passages, Clause clause, IEnumerable<Aside> asides)
    {
        var tokens = passages.SelectMany(passage => passage.Tokens).ToList();
        if (tokens.Find(token => token.Word is "former" or "latter") is { } which)
        {
            return $"Which one is 'the {which.Text}'? Name it.";
        }

        if (passages.Find(passage => Wish.IsOfIt(passage) && !asides.Any(aside => aside.Start == passage.Start)) is { } needed)
        {
            return $"'{needed.Text}' may speak against it, so nothing is done. Say only what to {clause.Verb}, by kind and name.";
        }

        var group = clause.Evidence.TryGetValue("resource_group", out var said) ? tokens.FindIndex(token => token.Start == said.Start) : -1;
        if (group > 0 && Lexer.Read(request, [tokens[group - 1]]) is [{ Part: Part.Noun } noun] && noun.Value != "group" && KnownKinds.Find(noun.Value) is not null)
        {
            return $"'{tokens[group].Text}' was called {noun.Text}. Which one is to {clause.Verb}? Name it alone.";
        }

        var names = clause.Parameters.Words("names");
        if (names.Length < 2)
        {
            return null;
        }

        var places = names.Select(name => request.IndexOf(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return names.FirstOrDefault(name => Sayings.Shared.Has("exclaiming", name.ToLowerInvariant())) is { } exclaimed ? $"'{exclaimed}' looks like no name. Which ones are to {clause.Verb}? Name them alone."
            : asides.Any(aside => places.Min() < aside.Start && aside.Start < places.Max()) || Singular(passages, places) ? $"Which ones are to {clause.Verb}? Name them alone."
            : null;
    }

    /// <summary>The order speaks of "it", and the several names stand elsewhere.</summary>
    private static bool Singular(List<Passage> passages, List<int> places) => passages.Exists(passage =>
        passage.Tokens.Any(token => token.Word is "it" or "this" or "that")
            && passage.Items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value))
            && !places.Exists(place => place >= passage.Start && place < passage.End));

    /// <summary>"Vm-1 is a D2s_v3, resize it", "vm-1 too small, resize": a value of a statement, where the order itself says none.</summary>
    private static bool Is(List<Passage> passages, Clause clause, string name)
    {
        if (!clause.Evidence.TryGetValue(name, out var said) || passages.Find(passage => said.Start >= passage.Start && said.Start < passage.End) is not { } passage)
        {
            return false;
        }

        var word = passage.Items.Find(item => item.Start >= said.Start);
        var before = passage.Tokens.LastOrDefault(token => token.End <= said.Start);
        return before?.Word == "too" || (!passage.Items.Exists(Claims.Orders)
            && passages.Exists(other => other.Items.Exists(Claims.Orders))
            && !passage.Tokens.Any(token => Sayings.Shared.Has("modal", token.Word))
            && (word is { Part: Part.SizeWord } || passage.Tokens.Any(token => token.Word is "is" or "has" or "was" or "are" or "have" or "it's" or "its")));
    }
}
