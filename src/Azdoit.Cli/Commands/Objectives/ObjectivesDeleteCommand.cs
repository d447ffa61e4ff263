using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesDeleteCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();

    public ObjectivesDeleteCommand()
        : base("delete", "Take an objective out of the lists; its journal and what it made stay", "azdoit objectives delete last") =>
        Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (!(await home.Journals.OpenAsync(objective, ct)).TryGet(out var journal, out var problem))
        {
            return Reply.Invalid(problem);
        }

        await using (journal)
        {
            if (journal.State.IsUnfinished)
            {
                return Reply.Invalid(Diagnostic.Error(
                    FlowCodes.Unfinished,
                    "It is not finished",
                    $"Objective {objective} began and did not end; something of it may stand.",
                    Suggestion.Caller("continue it", "azdoit", "objectives", "resume", objective.Value),
                    Suggestion.Caller("give it up", "azdoit", "objectives", "cancel", objective.Value)));
            }

            var named = new JsonObject { ["objective_id"] = objective.Value };
            if (journal.State.Phase == ObjectivePhase.Deleted)
            {
                return Reply.Of(Azdoit.Views.AnswerOutcome.NothingToDo) with { Page = new Page().Line($"Objective {objective} is deleted already"), Result = named };
            }

            if (!(await journal.AppendAsync(new JournalEvent.Deleted(), ct)).TryGet(out var tombstone, out var failure))
            {
                return Reply.Of(Azdoit.Views.AnswerOutcome.Failed, Diagnostic.Error(ExecutionCodes.JournalUnwritable, "The journal could not be written", failure.Message));
            }

            // The journal ends here: an audit knows it as closed.
            return (await home.Ledger.AppendAsync([new LedgerEvent.Anchored(objective, AnchorEnd.Closing, tombstone.Hash)], ct)).TryGet(out _, out var unanchored)
                ? Reply.Done(new Page().Line($"Objective {objective} is deleted; its journal keeps a tombstone, and whatever it made stands"), named)
                : Reply.Of(Azdoit.Views.AnswerOutcome.Failed, unanchored);
        }
    });
}
