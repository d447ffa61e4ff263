using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>
/// The last guard before something is interrupted or taken away: words that withdraw the order, hand it to somebody else or only speak of
/// it; a page of the portal that is about a part; and "it" or "them" for a thing that another sentence is not about.
/// </summary>
internal static class Withheld
{
    /// <summary>The words that hold it back; null when there are none.</summary>
    public static string? Find(Understanding heard)
    {
        if (!heard.Clauses.Any(clause => Verbs.Hurt(clause.Verb)))
        {
            return null;
        }

        var tokens = Tokenizer.Raw(heard.Request).FindAll(token => token.Word.Length > 0);
        return Said(heard, tokens) ?? Stray(heard) ?? Plural(heard, tokens) ?? Permitted(heard) ?? (heard.Clauses.Any(clause => clause.Verb is "delete" or "stop" or "deallocate" or "restart") ? Page(tokens) ?? Label(heard.Request) : null)
            ?? heard.Clauses.Where(clause => Verbs.Hurt(clause.Verb)).Select(clause => Bound(heard, clause, tokens)).FirstOrDefault(bound => bound is not null);
    }

    private static string? Said(Understanding heard, List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Sayings.Shared.At("withholding", tokens, at) is > 0 and var length)
            {
                return heard.Request[tokens[at].Start..tokens[at + length - 1].End];
            }
        }

        return null;
    }

    /// <summary>"Data1 contains logs. Delete them": they are not the one thing that is named.</summary>
    private static string? Plural(Understanding heard, List<Token> tokens)
    {
        var one = heard.Clauses.All(clause => clause.Filter is null) && heard.Clauses.SelectMany(Hindsight.Names).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
        var at = one ? tokens.FindIndex(1, token => token.Word is "them") : -1;
        return at > 0 && Lexicon.Shared.Find(tokens, at - 1) is { Part: Part.Verb } verb && Verbs.Hurt(verb.Value) ? $"{tokens[at - 1].Text} {tokens[at].Text}" : null;
    }

    /// <summary>"On the Locks page of vm-1, select Delete" deletes a lock: only the overview is about the thing itself.</summary>
    private static string? Page(List<Token> tokens)
    {
        var page = tokens.FindIndex(1, token => token.Word is "page" or "blade" or "pane" or "tab" or "panel" || (token.Word is "section" && tokens.ElementAtOrDefault(tokens.IndexOf(token) + 1)?.Word is "of" or "for" or "in"));
        return page > 0 && tokens[page - 1].Word is not ("overview" or "properties" or "essentials" or "its" or "the" or "resource" or "machines" or "services" or "groups") ? $"{tokens[page - 1].Text} {tokens[page].Text}" : null;
    }

    /// <summary>"Done: delete vm-1", "Ticket 4711 (closed): ...": what stands before a colon says how it stands.</summary>
    private static string? Label(string request)
    {
        if (request.TrimStart(' ', '-', '*').StartsWith("[x]", StringComparison.OrdinalIgnoreCase))
        {
            return "[x]";
        }

        var passages = Passages.Cut(request);
        var colon = passages.FindIndex(passage => passage.Closing == ":" || passage.Tokens[^1].Colon);
        return passages.Take(colon + 1).FirstOrDefault(passage => passage.Tokens.Any(token => Sayings.Shared.Has("settled", token.Word)))?.Text
            ?? passages.Find(passage => passage.Bracketed && passage.Tokens.Count == 1 && Sayings.Shared.Has("settled", passage.Tokens[0].Word))?.Text
            ?? (passages is [.., { Tokens.Count: 1 } last] && passages.Count > 1 && Sayings.Shared.Has("settled", last.Tokens[0].Word) ? last.Text : null);
    }

    /// <summary>A thing that is named only in what was read over has to be what that speaks of, and the only thing it speaks of.</summary>
    private static string? Bound(Understanding heard, Clause clause, List<Token> tokens)
    {
        var name = clause.Evidence.GetValueOrDefault("name") ?? clause.Evidence.GetValueOrDefault("names");
        if (name is null
            || tokens.FindIndex(token => token.Word is "it" or "them" or "they" or "this" or "these" or "those" or "that") < 0
            || Passages.AtSigns(heard.Request).Find(passage => name.Start >= passage.Start && name.Start < passage.End) is not { } told
            || told.Items.Exists(item => item.Part == Part.Verb && Verbs.Hurt(item.Value) && Contents.Begins(told.Items, item)))
        {
            return null;
        }

        var several = clause.Parameters.Words("names").Length > 1;
        if (!several && tokens.Find(token => (token.Start < told.Start || token.Start >= told.End) && token.Word is "them" or "they" or "these" or "those") is { } plural)
        {
            return plural.Text;
        }

        var before = Tokenizer.Raw(told.Text).FindAll(token => token.Word.Length > 0 && token.End <= name.Start - told.Start);
        var behind = Tokenizer.Raw(told.Text).FindAll(token => token.Start > name.Start - told.Start);
        if (before.Exists(token => token.Word is "deleting" or "removing" or "stopping" or "restarting") || behind.Exists(token => token.Word is "being") || IsPart(before, clause))
        {
            return told.Text;
        }

        if (clause.Verb is "resize" or "scale")
        {
            return null;
        }

        var holds = Enumerable.Range(0, behind.Count).Any(at => behind[at].Word is "contains" or "contain" or "holds" or "includes"
            || (behind[at].Word is "runs" or "hosts" or "serves" && behind.ElementAtOrDefault(at + 1)?.Word is not ("out" or "very" or "too" or "slow" or "slowly" or "at" or "with" or "on" or "since" or "all" or "hot" or "low" or "for" or null))
            || (behind[at].Word is "has" or "have" && (clause.Verb == "delete" || behind.ElementAtOrDefault(at + 1)?.Word is "a" or "an") && behind.ElementAtOrDefault(at + 1)?.Word is not ("been" or "to" or "no" or "not" or "only")));
        var goesOn = Passages.AtSigns(heard.Request).Exists(passage => passage.Start > told.Start && passage.Tokens is [{ Word: "it" or "they" or "there" }, { Word: "contains" or "contain" or "has" or "have" or "holds" }, _, ..] && passage.Tokens[2].Word is not ("to" or "been"));
        return holds || goesOn || (clause.Verb == "delete" && !before.TrueForAll(token => Introduces(token, clause.Kind))) ? told.Text : null;
    }

    /// <summary>"Nginx on vm-1", "the lock on vm-1", "a backup is running on vm-1": what leads is something on or of the thing.</summary>
    private static bool IsPart(List<Token> before, Clause clause)
    {
        var words = before.FindAll(token => token.Word is not ("the" or "a" or "an" or "our" or "my" or "its") && !IsKind(token, clause.Kind));
        return words.Count > 1 && clause.Verb is not ("resize" or "scale")
            && (words[^1].Word is "on" or "of" or "in" || (words[^1].Word is "to" or "for" or "about" or "with" or "at" && clause.Verb is "delete" or "stop"))
            && words[0].Word is not ("out" or "since" or "every" or "according" or "nobody" or "on" or "in" or "of");
    }

    /// <summary>"Vm-1 can be deleted, and that is the problem": a deletion that is only permitted, with more to it.</summary>
    private static string? Permitted(Understanding heard)
    {
        var passages = Passages.AtSigns(heard.Request);
        if (!heard.Clauses.Any(clause => clause.Verb == "delete") || passages.Exists(passage => passage.Items.Exists(item => item.Is(Part.Verb, "delete") && Contents.Begins(passage.Items, item))))
        {
            return null;
        }

        var said = passages.FindIndex(passage => passage.Tokens.Any(token => token.Word is "deleted" or "removed" or "dropped" or "go" or "destroyed"));
        return said < 0 ? null : passages.Skip(said + 1).FirstOrDefault(passage => passage.Closing == "?" || passage.Tokens.Any(token =>
            token.Word is "will" or "which" or "that" or "that's" or "what" or "who" or "why" or "else" or "never" or "problem" or "worries" or "but"))?.Text;
    }

    /// <summary>"..., which worries me": a word that something was made of beside the order.</summary>
    private static string? Stray(Understanding heard) =>
        heard.Clauses.Where(clause => clause is { Kind: "resource", Verb: "show" }).SelectMany(Hindsight.Names).FirstOrDefault(name => name.AsSpan().IndexOfAny("-_0123456789") < 0);

    /// <summary>"Nobody uses vm-1", "we no longer need the vm-1", "according to the owner vm-1 ...": nothing else that could be meant leads.</summary>
    private static bool Introduces(Token token, string kind) => IsKind(token, kind) || Sayings.Shared.Has("introducing", token.Word);

    private static bool IsKind(Token token, string kind) => Lexicon.Shared.Find([token], 0) is { Part: Part.Noun } noun && noun.Value == kind
        || Catalog.KnownKinds.Find(kind)?.Nouns.Any(noun => noun.Split(' ').Contains(token.Word, StringComparer.Ordinal)) == true;
}
