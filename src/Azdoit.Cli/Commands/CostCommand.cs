using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands;

internal sealed class CostCommand : CliCommand
{
    private readonly Argument<string> request = new("REQUEST") { Description = "What you would create or change, or a question about cost, in quotes" };
    private readonly TargetOptions where;
    private readonly PlacementOptions placement;

    public CostCommand()
        : base("cost", "Say what something would cost, or costs, without changing anything", "azdoit cost \"3 Standard_D4s_v3 VMs in westeurope\"", "azdoit cost \"what do my VMs cost\" --json")
    {
        Add(request);
        placement = new PlacementOptions().AddTo(this);
        where = new TargetOptions().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, null, null, dryRun: true,
        (composition, ask, interrupts) => new Agent(composition.Parts).HandleAsync(
            placement.Apply(parsed, ask) with { Request = Wording.AsCost(parsed.GetValue(request)!) }, interrupts.Stop, interrupts.Abort));
}
