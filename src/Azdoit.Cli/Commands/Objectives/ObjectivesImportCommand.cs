using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Journals;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesImportCommand : CliCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "A bundle that 'azdoit objectives export ID --bundle FILE' wrote" };

    public ObjectivesImportCommand()
        : base("import", "Take in an objective that another home handed over, with its journal, its plan and what it costs", "azdoit objectives import run.bundle.json") =>
        Add(file);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
        (await JournalBundle.ReadAsync(parsed.GetValue(file)!, home.Journals, home.Objects, home.Ledger, ct)).TryGet(out var objective, out var problem)
            ? Reply.Done(new Page().Line($"Objective {objective} is here now: azdoit objectives show {objective}"), new JsonObject { ["objective_id"] = objective.Value })
            : Reply.Invalid(problem));
}
