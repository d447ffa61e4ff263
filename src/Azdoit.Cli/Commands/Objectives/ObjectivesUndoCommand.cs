using System.CommandLine;
using Azdoit.Cli.Options;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesUndoCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Show and store the plan that would take it back, and change nothing" };
    private readonly Option<string[]> include = new("--include") { Description = "Take back what others changed since, too: a name or full id (repeatable)", HelpName = "ID" };
    private readonly TargetOptions where;
    private readonly ConsentOptions consent;
    private readonly StrategyOptions strategies;
    private readonly RunOptionGroup running;

    public ObjectivesUndoCommand()
        : base("undo", "Take back what an objective made and changed: a new plan with its own approval", "azdoit objectives undo last --dry-run", "azdoit objectives undo last", "azdoit objectives undo last --include web-01")
    {
        Add(id);
        Add(dryRun);
        Add(include);
        where = new TargetOptions().AddTo(this);
        consent = new ConsentOptions().AddTo(this);
        strategies = new StrategyOptions().AddTo(this);
        running = new RunOptionGroup().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => OneObjective.WorkAsync(
        parsed, shell, id, where, consent,
        (composition, objective, ask, interrupts) =>
            new Flow.Objectives(composition.Parts).UndoAsync(objective, running.Apply(parsed, strategies.Apply(parsed, ask)) with { DryRun = parsed.GetValue(dryRun), Include = [.. parsed.GetValue(include) ?? []] }, interrupts.Stop, interrupts.Abort));
}
