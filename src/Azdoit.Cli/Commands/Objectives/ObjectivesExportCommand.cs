using System.CommandLine;
using Azdoit.Durability;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Redaction;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesExportCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();

    public ObjectivesExportCommand()
        : base("export", "Write one objective in the exchange format (schemas/objective.schema.json), as JSON and nothing else", "azdoit objectives export last > objective.json") =>
        Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
        {
            return Reply.Invalid(problem);
        }

        var state = RunState.Fold(entries);
        var meaning = state.Intent is { } intent ? await home.Objects.GetAsync(intent, ct) : null;
        var plan = state.Plan is { } hash && await home.Objects.GetAsync(hash.Value, ct) is { } json ? Plan.FromJson(json) : null;
        var export = ObjectiveExport.Of(objective, entries, meaning, plan, Interpreter.Read(state.Request).Confidence);
        return new Reply(new Answer { Outcome = AnswerOutcome.Done }) { Bare = SecretJson.HideIn(export.ToLine()) + "\n" };
    });
}
