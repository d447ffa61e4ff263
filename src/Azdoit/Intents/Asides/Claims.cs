using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// The last look at what is about to be understood. "Delete vm web-01, web-02 is fine": what is only said to be something was not asked
/// for, whatever grammar has made of its words, so there is a question instead.
/// </summary>
internal static class Claims
{
    /// <param name="text">What was read.</param>
    public static Understanding Doubt(string text, Understanding heard)
    {
        var struck = heard.Clauses.Where(clause => clause.Verb == "create" || Verbs.Hurt(clause.Verb)).ToList();
        if (heard.Outcome != UnderstandingOutcome.Understood || struck.Count == 0 || Claim(text, Passages.Cut(text), struck) is not { } claim)
        {
            return heard;
        }

        return heard with
        {
            Outcome = UnderstandingOutcome.Clarify,
            Confidence = new(0.3),
            Clauses = [],
            Questions = [new(1, "rest", $"'{claim}' says how something is, so nothing is done. Say only what to {struck[0].Verb}, by kind and name.")],
            Confirm = false,
        };
    }

    private static string? Claim(string text, List<Passage> passages, List<Clause> struck)
    {
        // "Vm-1 needs to be stopped" says how it should become, and is the order.
        passages = passages.FindAll(passage => Order(passage) is not null || new Order(text, [passage]) is { Hurts: false, Changes: false });
        var ordered = passages.FindAll(passage => Order(passage) is not null);
        var asked = ordered.SelectMany(passage => passage.Tokens).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        var names = struck.SelectMany(Names).Select(name => name.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var allAsked = !struck.Exists(clause => clause.Filter is { All: true }) || ordered.Exists(passage => passage.Items.Exists(item => item.Part == Part.All));
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var claims = Order(passage) is { } order
                ? SaysOfThing(passage, order.End, names)
                : Says(passage)
                    && !(struck.TrueForAll(clause => clause.Verb == "create") && Sets(passage))
                    && (passage.Tokens.Any(token => names.Contains(token.Word) && !asked.Contains(token.Word)) || (!allAsked && passage.Items.Exists(item => item.Part == Part.All)))
                    && !TakenUp(passages.Skip(i + 1), struck);
            if (claims)
            {
                return passage.Text;
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(Clause clause) =>
        [.. clause.Parameters.Words("name"), .. clause.Parameters.Words("names"), .. clause.Parameters.Words("resource_group"),
            .. clause.Filter?.ResourceGroup is { } group ? [group] : (string[])[]];

    /// <summary>"Web-02 is fine", "we use vm web-02 now", "rg-2 in use"; "it is in rg-a" and "which are idle" speak of what was named before.</summary>
    private static bool Says(Passage passage)
    {
        var begin = passage.Tokens.TakeWhile(token => Sayings.Shared.Has("linking", token.Word) && !IsRelative(token)).Count();
        return begin < passage.Tokens.Count && !Refers(passage.Tokens[begin])
            && Enumerable.Range(begin + 1, passage.Tokens.Count - begin - 1).Any(at => Predicates(passage.Tokens[at])
                || at + Sayings.Shared.At("being", passage.Tokens, at) == passage.Tokens.Count);
    }

    /// <summary>"Name should be vnet-z", "rg is rg-z": what the thing of the order is like, and no other thing.</summary>
    private static bool Sets(Passage passage) =>
        passage.Items.SkipWhile(item => item.Part == Part.Determiner).ToList() is [{ Part: Part.Names or Part.Cue or Part.Noun } set, ..] and var said
            && (set.Part == Part.Names || (said.Count > 2 && set is { Part: Part.Cue } or { Value: "group", Plural: false } && Predicates(new(TokenForm.Word, said[1].Text, said[1].Word.Split(' ')[0], 0, 0))));

    /// <summary>"Delete vm web-01 and web-02 is fine": of a thing right before it, something is said.</summary>
    private static bool SaysOfThing(Passage passage, int from, HashSet<string> names)
    {
        for (var at = 1; at < passage.Tokens.Count; at++)
        {
            var subject = passage.Tokens[at - 1];
            if (subject.Start >= from && names.Contains(subject.Word) && Predicates(passage.Tokens[at]) && Sayings.Shared.At("welcome", passage.Tokens, at) == 0 && !passage.Items.Exists(item => item.Start > subject.End && Orders(item)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Vm-1 and vm-2 are idle, stop them", "pg-1 is nearly full, grow its storage to 256 GB": the order speaks of what was claimed.</summary>
    private static bool TakenUp(IEnumerable<Passage> later, List<Clause> struck)
    {
        var alone = struck is [{ Filter: null, Verb: "resize" or "scale" or "create" } only] && Names(only).ToList() is [var name] ? name : null;
        return later.Any(passage => Order(passage) is not null
            && (passage.Items.Exists(item => item.Part == Part.Pronoun) || (alone is not null && !passage.Tokens.Any(token => token.Text == alone))));
    }

    private static Item? Order(Passage passage) => passage.Items.Find(Orders);

    public static bool Orders(Item item) => item.Part is Part.VagueVerb or Part.ForeignVerb
        || (item.Part == Part.Verb && item.Value is not ("list" or "show" or "get" or "count") && item.Word is not "new");

    private static bool Predicates(Token token) => token.Form == TokenForm.Word && (Sayings.Shared.Has("finite", token.Word) || Sayings.Shared.Has("modal", token.Word));

    private static bool Refers(Token token) => IsRelative(token) || Sayings.Shared.Has("it", token.Word);

    private static bool IsRelative(Token token) => token.Word is "which" or "that" or "who" or "whose" or "what" or "whatever";
}
