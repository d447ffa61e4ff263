using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>What stands before an order or behind it and is none: a greeting, a ticket's number, a heading, thanks, a signature, "asap".</summary>
internal static class Leads
{
    private static readonly string[] Tickets = ["inc", "ritm", "req", "chg", "task", "sctask", "prb", "sr", "cr", "wo", "rfc", "ticket", "incident", "change", "request", "case",
        "jira", "issue", "story", "bug", "sev", "severity", "p", "prio", "priority"];

    /// <param name="leading">Nothing that could be an order stands before it.</param>
    public static bool Are(Passage passage, bool leading) =>
        Greets(passage)
            || PresentsItself(passage)
            || (leading && Apologises(passage))
            || Thanks(passage)
            || Hurries(passage)
            || (leading ? Numbered(passage) || Heading(passage) : Cites(passage) || (passage.Opening == "." && passage.Tokens.Count < 3 && Heading(passage)))
            || Introduces(passage)
            || IsReport(passage)
            || IsField(passage)
            || Sayings.Shared.At("posting", passage.Tokens, 0) == passage.Tokens.Count;

    /// <summary>"Hi all", "hey @sam", "good morning team", "@cloudops".</summary>
    public static bool Greets(Passage passage)
    {
        if (passage is { Closing: ",", Tokens: [{ Word: "ops" or "devops" or "cloudops" or "team" or "folks" or "guys" or "everyone" or "colleagues" or "admins" }] })
        {
            return true;
        }

        var greeting = Sayings.Shared.At("greeting", passage.Tokens, 0);
        return (greeting > 0 || passage.Tokens[0].Word is ['@', _, ..]) && passage.Tokens.Count <= Math.Max(greeting, 1) + 2
            && passage.Tokens.Skip(Math.Max(greeting, 1)).All(token => token.Word is ['@', ..] || Sayings.Shared.Has("addressed", token.Word) || IsPerson(token));
    }

    /// <summary>"Sven here from controlling", "this is Ana from HR".</summary>
    private static bool PresentsItself(Passage passage)
    {
        var tokens = passage.Tokens;
        var who = Sayings.Shared.At("presenting", tokens, 0);
        return tokens.Count < 8 && who < tokens.Count && IsPerson(tokens[who]) && (who > 0 || tokens.Take(4).Any(token => token.Word == "here"))
            && passage.Items.TrueForAll(item => Contents.SaysNothing(item) || item.Part is Part.Verb or Part.Filler);
    }

    /// <summary>"My apologies if this is the wrong channel".</summary>
    private static bool Apologises(Passage passage) =>
        Sayings.Shared.At("apology", passage.Tokens, 0) > 0
            && !passage.Items.Exists(item => Contents.IsName(item) || item.Part is Part.Noun)
            && !Contents.Commands(passage.Items)
            && !passage.Items.Exists(item => item.Part is Part.Verb or Part.ForeignVerb or Part.VagueVerb && Contents.Begins(passage.Items, item));

    public static bool Thanks(Passage passage) =>
        Sayings.Shared.At("thanks", passage.Tokens, 0) is > 0 and var thanks
            && (thanks == passage.Tokens.Count
                || Sayings.Shared.Has("thanking", passage.Tokens[thanks].Word) && Plain(passage)
                || passage.Tokens.Count == thanks + 1 && IsPerson(passage.Tokens[thanks]));

    private static bool Hurries(Passage passage)
    {
        for (var at = 0; at < passage.Tokens.Count;)
        {
            var length = Sayings.Shared.At("urgency", passage.Tokens, at);
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return true;
    }

    /// <summary>"INC-55122", "Incident 48213", "OPS-1193", "ticket #4711".</summary>
    public static bool Numbered(Passage passage)
    {
        var words = passage.Tokens.Select(token => token.Word.TrimStart('#')).Where(word => word.Length > 0
            && word is not ("no" or "nr" or "number" or "per" or "see" or "ref" or "re")).ToList();
        return words.Count is 1 or 2 && words.Exists(word => char.IsAsciiDigit(word[^1])) && words.TrueForAll(word =>
            Array.IndexOf(Tickets, word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-')) >= 0
                || (words.Count == 2 && word.All(char.IsAsciiDigit))
                || IsKey(passage.Tokens[^1].Text));
    }

    /// <summary>"CHG0099127", "inc-48213".</summary>
    public static bool IsTicket(string word) => word.Length > 5 && char.IsAsciiDigit(word[^1])
        && Array.IndexOf(Tickets, word.ToLowerInvariant().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-')) is >= 0 and < 14;

    /// <summary>"(ticket 4711)", "see INC-55122": behind an order only where nothing else can be meant.</summary>
    private static bool Cites(Passage passage) =>
        Numbered(passage)
            && passage.Tokens.Any(token => token.Word is "ticket" or "incident" or "change" or "request" or "jira" or "see" or "ref" || token.Word.Length > 6 && IsKey(token.Text));

    /// <summary>"OPS-1193": a tracker's key, and no abbreviation of a kind.</summary>
    private static bool IsKey(string text) =>
        text.Split('-') is [{ Length: > 1 and < 8 } project, { Length: > 2 } number]
            && project.All(char.IsAsciiLetterUpper)
            && number.All(char.IsAsciiDigit)
            && Reading.VerbChoice.ByAbbreviation(text, true) is null;

    /// <summary>"Security finding:", "[P3]", "cost saving measure -": a heading names nothing that azdoit knows, or says what is wrong with it.</summary>
    public static bool Heading(Passage passage)
    {
        var marked = passage.Closing is ":" || passage.Bracketed || (passage.Opening.Length == 0 && passage.Closing is "-" or "–" or "—" or "|" or "!");
        if (!marked || passage.Tokens.Count > 6 || Sayings.Shared.Anywhere("pretence", passage.Tokens))
        {
            return false;
        }

        var plain = passage.Items.TrueForAll(item => item.Part is Part.Preposition or Part.Unknown or Part.Filler or Part.Polite or Part.Determiner or Part.ForeignNoun
            or Part.Detail or Part.Number or Part.Cue or Part.Noun or Part.Verb or Part.ForeignVerb
            || item.Is(Part.Verb, "give")
            || item.Is(Part.Verb, "change"));
        var things = passage.Items.Exists(item => item.Part is Part.Noun or Part.Cue || (item.Part == Part.Unknown && item.Text.AsSpan().IndexOfAny("-_") >= 0));
        return plain && (Usual(passage) || (!things && passage.Items.TrueForAll(item => item.Part is not Part.Verb) && passage.Closing is not "!"));
    }

    /// <summary>A heading of the sort that tickets have: before a destructive order nothing else is taken for one.</summary>
    public static bool Usual(Passage passage) =>
        Sayings.Shared.Anywhere("heading", passage.Tokens)
        && (Sayings.Shared.Anywhere("trouble", passage.Tokens) || !passage.Items.Exists(item => item.Part is Part.Noun && KnownKinds.Find(item.Value) is not null));

    /// <summary>"As discussed with Tom", "per security policy", "for compliance reasons", "after the outage yesterday".</summary>
    public static bool Introduces(Passage passage) =>
        Sayings.Shared.At("lead", passage.Tokens, 0) is > 0 and var lead && Plain(passage.From(Math.Min(lead, passage.Tokens.Count - 1)))
        || (passage.Tokens.Count < 8 && passage.Tokens[^1].Word is "reasons" or "purposes" && passage.Tokens[0].Word == "for");

    /// <summary>"Monitoring says", "it looks like": a statement begins behind it.</summary>
    public static bool Reports(Passage passage, int at) =>
        Statement.Read(passage.From(at)) is not null && IsReport(passage.Until(at));

    private static bool IsReport(Passage passage) =>
        Sayings.Shared.At("reporting", passage.Tokens, 0) == passage.Tokens.Count
        || (passage.Tokens.Count is > 1 and < 6
            && Sayings.Shared.Has("reporting", passage.Tokens[^1].Word is "that" ? passage.Tokens[^2].Word : passage.Tokens[^1].Word)
            && !passage.Items.Exists(Contents.IsName)
            && !Restraint.Holds(passage));

    /// <summary>"Regards, Ana".</summary>
    public static bool Signs(Passage passage) => passage.Tokens.Count < 3 && passage.Tokens.All(IsPerson);

    private static bool Plain(Passage passage) => passage.Items.TrueForAll(item => Contents.SaysNothing(item) || item.Part == Part.Cue || item.Is(Part.Noun, "cost"));

    /// <summary>"Requested by:", whose answer is somebody's name.</summary>
    public static bool IsField(Passage passage) => passage.Closing == ":" && Sayings.Shared.At("field", passage.Tokens, 0) == passage.Tokens.Count;

    private static bool IsPerson(Token token) =>
        token.Form == TokenForm.Word && char.IsUpper(token.Text[0]) && token.Text.All(c => char.IsLetter(c) || c == '.') && !Lexicon.Shared.Knows(token.Word);
}
