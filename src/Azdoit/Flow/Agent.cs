using Azdoit.Gates;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>
/// The one path: understand → plan → price → check → decide → run → verify. Every objective takes it, whatever its
/// origin; each line below is one of its rooms.
/// </summary>
public sealed class Agent(AgentParts parts)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="stop">The first Ctrl-C: start nothing more, settle and report what is in flight.</param>
    /// <param name="abort">The second: leave at once; the journal resumes.</param>
    public async Task<Answer> HandleAsync(Ask ask, CancellationToken stop, CancellationToken abort)
    {
        var began = parts.Time.GetTimestamp();
        while (true)
        {
            var answer = await OnceAsync(ask, stop, abort);
            if (IsRivalled(answer, ask) && parts.Time.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, parts.Time, stop);
            }
            else if (answer is { Outcome: AnswerOutcome.Question, Questions.IsEmpty: false } && parts.Inquire is { } inquire && await inquire(answer.Questions, abort) is { IsEmpty: false } answers)
            {
                // Where a person is there, a question is answered on the spot and the same request goes the same road again.
                ask = ask with { Answers = [.. ask.Answers, .. answers] };
            }
            else
            {
                return answer;
            }
        }
    }

    /// <summary>Another process makes a part of it: once that stands the plan is smaller, and a general yes covers that too.</summary>
    private static bool IsRivalled(Answer answer, Ask ask) =>
        ask.Consent is { Yes: true, Approve: null } && answer is { Outcome: AnswerOutcome.Denied, Run: null } && answer.Diagnostics.Any(reason => reason.Code == GateCodes.BeingMade);

    private async Task<Answer> OnceAsync(Ask ask, CancellationToken stop, CancellationToken abort)
    {
        if (Literals.In(ask) is { } literal)
        {
            return Replies.Invalid(ask.Target, literal);
        }

        if (!Answers.Apply(Interpreter.Read(ask.Request), ask.Answers).TryGet(out var understanding, out var wrong))
        {
            return Replies.Invalid(ask.Target, wrong);
        }

        if (understanding.Outcome != UnderstandingOutcome.Understood)
        {
            return Replies.NotUnderstood(ask.Target, understanding);
        }

        if (Queries.IsRead(understanding))
        {
            return await new Queries(parts).AnswerAsync(understanding, ask, abort);
        }

        // "How much would 3 VMs cost?" is the same road, walked as far as the price.
        if (understanding.Clauses.Any(clause => clause.Kind == "cost"))
        {
            ask = ask with { DryRun = true };
            understanding = understanding with { Clauses = [.. understanding.Clauses.Where(clause => clause.Kind != "cost")] };
        }

        var placed = Placement.Of(understanding, ask);
        if (!ask.DryRun && !ask.Rehearse && await new Earlier(parts).AnswerAsync(placed, abort) is { } earlier)
        {
            return earlier;
        }

        var planned = await Planner.PlanAsync(placed.Clauses, ask.Target, parts.Defaults, parts.Inventory, parts.Time.GetUtcNow(), abort);
        if (planned.Plan is not { } plan)
        {
            return Replies.NoPlan(ask.Target, placed, planned);
        }

        return await new Conduct(parts).GoAsync(Matter.New(ask, placed, planned, plan), ask, stop, abort);
    }
}
