using System.CommandLine;
using Azdoit.Cli.Options;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesCancelCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();
    private readonly TargetOptions where;

    public ObjectivesCancelCommand()
        : base("cancel", "Give up an objective that nobody runs; what stands of it is named and stays", "azdoit objectives cancel last")
    {
        Add(id);
        where = new TargetOptions().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => OneObjective.WorkAsync(
        parsed, shell, id, where, null, (composition, objective, ask, interrupts) => new Flow.Objectives(composition.Parts).CancelAsync(objective, ask.Target, interrupts.Stop));
}
