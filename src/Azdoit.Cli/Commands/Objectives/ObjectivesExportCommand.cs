using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;
using Azdoit.Intents;
using Azdoit.Planning;
using Azdoit.Redaction;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesExportCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();
    private readonly Option<string?> bundle = new("--bundle") { Description = "Write journal and all that it names into a file instead, for 'azdoit objectives import'", HelpName = "FILE" };

    public ObjectivesExportCommand()
        : base("export", "Write one objective in the exchange format (schemas/objective.schema.json), as JSON and nothing else", "azdoit objectives export last > objective.json", "azdoit objectives export last --bundle run.bundle.json")
    {
        Add(id);
        Add(bundle);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (parsed.GetValue(bundle) is { } file)
        {
            return !(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var damaged) ? Reply.Invalid(damaged)
                : await JournalBundle.WriteAsync(file, objective, home.Journals, home.Objects, ledger, ct) is { } trouble ? Reply.Of(AnswerOutcome.Failed, trouble)
                : Reply.Done(new Page().Line($"Objective {objective} is in {file}; generated keys and passwords are not"), new JsonObject { ["objective_id"] = objective.Value, ["file"] = file });
        }

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
