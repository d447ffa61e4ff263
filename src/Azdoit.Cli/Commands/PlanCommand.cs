using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

internal sealed class PlanCommand : CliCommand
{
    private const int ThereAreChanges = 20;

    private readonly Argument<string> request = new("REQUEST") { Description = "What you want, in quotes" };
    private readonly Option<bool> detailed = new("--detailed-exitcode") { Description = "Exit with 20 when the plan has steps, 0 when there is nothing to do" };
    private readonly Option<bool> rehearse = new("--rehearse") { Description = "Play the plan through on a twin of the target, too" };
    private readonly TargetOptions where;
    private readonly PlacementOptions placement;

    public PlanCommand()
        : base("plan", "Show every step, its price and its undo, store the plan, change nothing", "azdoit plan \"provision 2 Standard_D4s_v3 VMs\"", "azdoit plan \"resize web-01 to D8s_v3\" --json --detailed-exitcode")
    {
        Add(request);
        placement = new PlacementOptions().AddTo(this);
        where = new TargetOptions().AddTo(this);
        Add(detailed);
        Add(rehearse);
    }

    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var reply = await Work.DoAsync(
            parsed, shell, where, null, null, dryRun: true,
            (composition, ask, interrupts) => new Agent(composition.Parts).HandleAsync(placement.Apply(parsed, ask) with { Request = parsed.GetValue(request)!, Rehearse = parsed.GetValue(rehearse) }, interrupts.Stop, interrupts.Abort));
        return parsed.GetValue(detailed) && reply.Answer is { Outcome: AnswerOutcome.Done, Planned.Plan: not null } ? reply with { ExitCode = ThereAreChanges } : reply;
    }
}
