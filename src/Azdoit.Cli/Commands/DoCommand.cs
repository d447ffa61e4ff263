using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands;

/// <summary>The main job: a request in plain words becomes a verified change.</summary>
internal sealed class DoCommand : CliCommand
{
    private readonly Argument<string> request = new("REQUEST") { Description = "What you want, in quotes: \"provision 2 Standard_D4s_v3 VMs\"" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Plan, price and judge, and change nothing" };
    private readonly TargetOptions where;
    private readonly PlacementOptions placement;
    private readonly ConsentOptions consent;
    private readonly RunOptionGroup running;

    public DoCommand()
        : base(
            "do",
            "Understand a request, plan, price, ask where asking is due, run, verify",
            "azdoit do \"provision 2 Standard_D4s_v3 VMs\"",
            "azdoit do \"create a storage account in rg-data\" --region westeurope --yes --json",
            "azdoit do \"list VMs\"")
    {
        Add(request);
        placement = new PlacementOptions().AddTo(this);
        where = new TargetOptions().AddTo(this);
        Add(dryRun);
        consent = new ConsentOptions().AddTo(this);
        running = new RunOptionGroup().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, consent, null, parsed.GetValue(dryRun),
        (composition, ask, interrupts) => new Agent(composition.Parts).HandleAsync(
            running.Apply(parsed, placement.Apply(parsed, ask)) with { Request = parsed.GetValue(request)! }, interrupts.Stop, interrupts.Abort));
}
