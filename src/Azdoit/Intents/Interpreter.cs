using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Gists;
using Azdoit.Intents.Guides;
using Azdoit.Intents.Posts;
using Azdoit.Intents.Questions;
using Azdoit.Intents.Reading;
using Azdoit.Intents.Words;

namespace Azdoit.Intents;

/// <summary>
/// Reads a request in plain English. Deterministic: words to items, items to segments (one per verb or thing), segments to
/// drafts, drafts to clauses. Nothing that was said is dropped: what is not understood becomes a question.
/// </summary>
public static class Interpreter
{
    public static Understanding Read(string request) => Read(request, null);

    /// <param name="kinds">What kind a clause (one-based) is about, where that was asked and answered.</param>
    internal static Understanding Read(string request, IReadOnlyDictionary<int, string>? kinds)
    {
        if (Screening.Objection(request) is { } objection)
        {
            return Outcomes.Unsupported(request, objection, ["vm.create", "vm.list", "cost.report"]);
        }

        var said = Hindsight.Settle(Posted(request, kinds));
        return said.Outcome == UnderstandingOutcome.Understood || kinds is not null ? Citation.Cite(said)
            : Gist.Read(request, said, text => Heard(text, null)) is { } gist && Hindsight.Settle(Hindsight.Look(request, gist)) is { Outcome: UnderstandingOutcome.Understood } seen ? seen : Citation.Cite(said);
    }

    private static Understanding Posted(string request, IReadOnlyDictionary<int, string>? kinds)
    {
        var post = Post.Read(request);
        var put = post.Count == 0 ? null : Guided(post[^1].Text, kinds);
        return put is null || (put.Outcome == UnderstandingOutcome.Unsupported && Guided(request, kinds) is { Outcome: not UnderstandingOutcome.Unsupported })
            ? Guided(request, kinds)
            : post.AsEnumerable().Reverse().Aggregate(put, (heard, step) => step.Restore(heard));
    }

    private static Understanding Guided(string request, IReadOnlyDictionary<int, string>? kinds) =>
        Guide.Read(request) is { } guide && Looked(guide.Text, kinds) is { Outcome: not UnderstandingOutcome.Unsupported } heard ? guide.Restore(heard, request) : Looked(request, kinds);

    private static Understanding Looked(string request, IReadOnlyDictionary<int, string>? kinds)
    {
        var read = Told(request, kinds);
        return Hindsight.Look(request, read.Outcome == UnderstandingOutcome.Understood ? read : Sought(request, kinds, read));
    }

    private static Understanding Told(string request, IReadOnlyDictionary<int, string>? kinds)
    {
        if (Telling.Read(request) is not { } telling)
        {
            return Heard(request, kinds);
        }

        var heard = Heard(telling.Text, kinds);
        var whole = heard.Outcome == UnderstandingOutcome.Unsupported ? Heard(request, kinds) : null;
        return whole is null or { Outcome: UnderstandingOutcome.Unsupported } ? telling.Restore(heard, request) : whole;
    }

    /// <summary>A second look at what gave no meaning: without what only stands beside it, if it has one then.</summary>
    private static Understanding? Loosely(string request, IReadOnlyDictionary<int, string>? kinds, Understanding read)
    {
        if (Telling.Loosely(request) is not { } telling)
        {
            return null;
        }

        var heard = Heard(telling.Text, kinds);
        var better = heard.Outcome == UnderstandingOutcome.Understood || (heard.Outcome == UnderstandingOutcome.Clarify && Asks(read) && !Asks(heard));
        return better && !telling.Loses(read, heard) && !read.Questions.Any(question => question.Parameter is "source" or "access" && !heard.Questions.Contains(question)) ? telling.Restore(heard, request) : null;
    }

    private static Understanding Sought(string request, IReadOnlyDictionary<int, string>? kinds, Understanding read)
    {
        var loosely = Loosely(request, kinds, read);
        return loosely is { Outcome: UnderstandingOutcome.Understood } ? loosely : Sifted(request, kinds, loosely ?? read) ?? loosely ?? read;
    }

    /// <summary>A third look: the order alone, wherever nothing beside it can change it.</summary>
    private static Understanding? Sifted(string request, IReadOnlyDictionary<int, string>? kinds, Understanding read)
    {
        Understanding? better = null;
        foreach (var telling in Sieve.Orders(request))
        {
            var heard = Heard(telling.Text, kinds);
            if (heard.Outcome == UnderstandingOutcome.Understood && !telling.Remakes(heard))
            {
                return telling.Restore(heard, request);
            }

            better ??= heard.Outcome == UnderstandingOutcome.Clarify && read.Outcome == UnderstandingOutcome.Clarify && Asks(read) && !Asks(heard) ? telling.Restore(heard, request) : null;
        }

        return better;
    }

    /// <summary>It asks what some words mean, or knows nothing of them.</summary>
    private static bool Asks(Understanding read) => read.Questions.IsEmpty || read.Questions.Any(question => question.Parameter is "rest" or "schedule" or "verb");

    private static Understanding Heard(string request, IReadOnlyDictionary<int, string>? kinds) =>
        Inquiry.Before(request) ?? Claims.Doubt(request, Inquiry.After(Wished(request, kinds)));

    private static Understanding Wished(string request, IReadOnlyDictionary<int, string>? kinds)
    {
        var items = Rephrased.Read(Lexer.Read(request));
        var segments = Heads.Split(items);
        if (Outcomes.Beyond(request, items, segments) is { } beyond)
        {
            return beyond;
        }

        var drafts = new List<Draft>();
        foreach (var segment in segments)
        {
            foreach (var phrase in Phrases.Split(segment))
            {
                drafts.Add(ClauseReader.Read(phrase, kinds?.GetValueOrDefault(drafts.Count + 1) is { } kind ? Subjects.Find(kind) : null));
            }
        }

        Abstentions.Drop(drafts);
        Sharing.Complete(drafts);
        foreach (var draft in drafts)
        {
            VerbChoice.Settle(draft);
        }

        Refusal.Across(items, drafts);
        Pronouns.Resolve(drafts);
        return Outcomes.Conclude(request, items, drafts);
    }

    /// <summary>The subjects and verbs that a person can try, for messages.</summary>
    internal static ImmutableArray<string> Nearest(IEnumerable<string> operations) => [.. operations.Distinct(StringComparer.Ordinal).Take(5)];
}
