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
    /// <param name="stop">The first Ctrl-C: start nothing more, settle and report what is in flight.</param>
    /// <param name="abort">The second: leave at once; the journal resumes.</param>
    public async Task<Answer> HandleAsync(Ask ask, CancellationToken stop, CancellationToken abort)
    {
        // Where a person is there, a question is answered on the spot and the same request goes the same road again.
        while (true)
        {
            var answer = await OnceAsync(ask, stop, abort);
            if (answer.Outcome != AnswerOutcome.Question || answer.Questions.IsEmpty || parts.Inquire is not { } inquire || await inquire(answer.Questions, abort) is not { IsEmpty: false } answers)
            {
                return answer;
            }

            ask = ask with { Answers = [.. ask.Answers, .. answers] };
        }
    }

    private async Task<Answer> OnceAsync(Ask ask, CancellationToken stop, CancellationToken abort)
    {
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
        if (!ask.DryRun && await new Earlier(parts).AnswerAsync(placed, abort) is { } earlier)
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
