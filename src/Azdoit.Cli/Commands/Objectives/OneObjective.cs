using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

/// <summary>The frame around what is done with one existing objective in a cloud: by default where it was done.</summary>
internal static class OneObjective
{
    public static async Task<Reply> WorkAsync(
        ParseResult parsed, Shell shell, Argument<string> id, TargetOptions where, ConsentOptions? consent, Func<Composition, ObjectiveId, Ask, Interrupts, Task<Answer>> act)
    {
        ObjectiveId objective = default;
        var found = await HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, named, ct) =>
        {
            objective = named;
            return (await home.Journals.ReadAsync(named, ct)).TryGet(out var entries, out var damaged)
                ? Reply.Done(new()) with { Answer = new() { Outcome = AnswerOutcome.Done, Target = RunState.Fold(entries).Target } }
                : Reply.Invalid(damaged);
        });
        if (found.Answer.Outcome != AnswerOutcome.Done)
        {
            return found;
        }

        return await Work.DoAsync(
            parsed, shell, where.Otherwise(found.Answer.Target), consent, objective, dryRun: false, (composition, ask, interrupts) => act(composition, objective, ask, interrupts));
    }
}
