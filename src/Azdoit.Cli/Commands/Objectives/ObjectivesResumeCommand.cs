using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesResumeCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();
    private readonly Option<bool> takeOver = new("--take-over") { Description = "The process of another machine that held it is dead: I looked" };
    private readonly TargetOptions where;
    private readonly ConsentOptions consent;
    private readonly StrategyOptions strategies;
    private readonly RunOptionGroup running;

    public ObjectivesResumeCommand()
        : base("resume", "Continue a run that began and did not end, from wherever its journal stands", "azdoit objectives resume last")
    {
        Add(id);
        Add(takeOver);
        where = new TargetOptions().AddTo(this);
        consent = new ConsentOptions().AddTo(this);
        strategies = new StrategyOptions().AddTo(this);
        running = new RunOptionGroup().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => OneObjective.WorkAsync(
        parsed, shell, id, where, consent,
        (composition, objective, ask, interrupts) => parsed.GetValue(takeOver) && composition.Home.Journals.TakeOver(objective) is { } held
            ? Task.FromResult(new Answer { Outcome = AnswerOutcome.Invalid, Target = ask.Target, Objective = objective, Diagnostics = [held] })
            : new Flow.Objectives(composition.Parts).ResumeAsync(objective, running.Apply(parsed, strategies.Apply(parsed, ask)), interrupts.Stop, interrupts.Abort));
}
