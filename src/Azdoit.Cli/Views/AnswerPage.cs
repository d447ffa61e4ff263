using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Intents;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

/// <summary>An answer for people: what would happen (before a run) and what did (after it).</summary>
internal static class AnswerPage
{
    /// <summary>The plan, its price and who would carry it out.</summary>
    public static Page Outlook(Answer answer, bool verbose, DateTimeOffset now)
    {
        var page = new Page();
        if (verbose && answer.Understanding is { } understanding)
        {
            page.Gap().Lines(understanding.Clauses.Select(clause => $"Understood: {clause.Operation} {string.Join(' ', clause.Parameters.Values.Select(pair => $"{pair.Key}={pair.Value}"))}"));
        }

        if (answer is { Understanding: { Asides.IsEmpty: false } told, Planned.Plan: not null })
        {
            page.Gap().Lines(AsideLines.Of(told));
        }

        if (answer.Card is { } card)
        {
            page.Add(PlanPage.Of(card, verbose));
        }

        if (answer.Quote is { } quote)
        {
            page.Add(CostPage.Of(quote, answer.Target is { IsSandbox: true }, now));
        }

        foreach (var choice in answer.Comparison)
        {
            page.Gap().Line(choice.Name, Tone.Strong).Add(CostPage.Of(choice.Quote, answer.Target is { IsSandbox: true }, now));
        }

        if (answer is { Rehearsal: null, Card.Rehearsed: { } mark })
        {
            page.Gap().Line($"This plan was {RehearsalPage.Line(mark, now)}", mark.Failures > 0 || mark.IsStale(now) ? Tone.Warning : Tone.Good);
        }

        if (answer.Choice is { } chosen)
        {
            page.Add(StrategyPage.Of(chosen, verbose));
        }

        return page;
    }

    public static Page Report(Answer answer, bool dryRun, bool verbose)
    {
        var page = new Page().Gap();
        if (answer is { Run: null, Outcome: AnswerOutcome.Done, Comparison.IsEmpty: true, Card: null } && answer.Planned?.Plan is null)
        {
            page.Add(ResourcesPage.Of(answer, verbose));
        }

        if (dryRun && answer is { Choice.Strategy: { } hand, Planned.Plan: { } plan } && plan.Steps.SelectMany(step => hand.Foresee(step.Effect)).ToList() is { Count: > 0 } lines)
        {
            page.Lines(lines.Select(line => $"[DRY RUN] Would execute: {line}"));
            page.Gap();
        }

        page.Lines(answer.Questions.SelectMany(Lines));
        page.Lines(answer.Notes);
        if (answer.Rehearsal is { } rehearsal)
        {
            page.Add(RehearsalPage.Of(rehearsal, verbose));
        }
        else if (answer.Run is { } run)
        {
            page.Add(Report(answer, run));
        }
        else if (Headline(answer, dryRun) is { } headline)
        {
            page.Line(headline, answer.Outcome is AnswerOutcome.Done or AnswerOutcome.NothingToDo ? Tone.Good : Tone.Bad);
            page.Lines(dryRun && answer is { Outcome: AnswerOutcome.Done, Planned.Plan: not null } ? [$"  {CommandText.Of(answer.Next)}"] : []);
        }

        if (answer.Leftovers.Length > 0)
        {
            page.Gap().Line("Left over, needs a person:", Tone.Bad).Lines(answer.Leftovers.SelectMany(left => (string[])[$"  {left.Address.Id}: {left.Why}", $"    {Removal.Of(left.Address, answer.Target)}"]));
        }

        return page;
    }

    private static Page Report(Answer answer, RunReport run)
    {
        var page = new Page();
        var held = run.Steps.Count(step => step.Status == StepStatus.Held);
        var (word, tone) = run.End switch
        {
            RunEnd.Done => ("Done", Tone.Good),
            RunEnd.RolledBack when run.Steps.All(step => step.Attempts == 0) => ("Stopped before anything was changed", Tone.Bad),
            RunEnd.RolledBack => ("Failed; everything was taken back", Tone.Bad),
            RunEnd.Cancelled => ("Cancelled", Tone.Bad),
            RunEnd.Stopped => ("Stopped", Tone.Bad),
            _ => ("Failed", Tone.Bad),
        };
        page.Line($"{word}: {held} of {run.Steps.Length} steps hold, {run.Elapsed.TotalSeconds:0.0} s", tone);
        if (!answer.Resources.IsEmpty)
        {
            page.Line("Verified by reading them back:").Add(ResourcesPage.Of(answer, withIds: true));
        }

        page.Lines(run.Fallbacks.Select(fall => $"  {fall.From} gave up at '{fall.Because}', {fall.To} took over what was missing: {fall.Reason}"), Tone.Warning);
        page.Lines(run.Steps.Where(step => step.Failure is not null).Select(step => $"  {step.Step}: {step.Failure!.Code}, {step.Attempts} {(step.Attempts == 1 ? "attempt" : "attempts")}: {step.Failure.Message}"), Tone.Bad);
        return answer.Objective is { } objective ? page.Line($"Objective {objective}") : page;
    }

    private static string? Headline(Answer answer, bool dryRun) => answer.Outcome switch
    {
        AnswerOutcome.Done when dryRun && answer.Planned?.Plan is not null => "Nothing was changed: this was only the plan. It is stored, and this runs it:",
        AnswerOutcome.NothingToDo => "Nothing to do",
        AnswerOutcome.Denied => "Denied; nothing was changed",
        AnswerOutcome.ApprovalRequired => "Needs an approval; nothing was changed",
        AnswerOutcome.Question => "An answer is needed first; nothing was changed",
        _ => null,
    };

    /// <summary>A question for the person who sits there.</summary>
    public static Page Asked(Question question) => new Page().Lines(Words(question));

    private static IEnumerable<string> Lines(Question question) =>
        Words(question).Append($"    answer with --set {question.Id}={question.Default ?? "VALUE"}");

    private static IEnumerable<string> Words(Question question)
    {
        yield return $"? {question.Text}";
        if (!question.Choices.IsEmpty)
        {
            yield return $"    one of: {string.Join(", ", question.Choices)}";
        }
    }
}
