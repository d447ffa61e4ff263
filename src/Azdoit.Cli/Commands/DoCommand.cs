using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Execution;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands;

/// <summary>The main job: a request in plain words becomes a verified change.</summary>
internal sealed class DoCommand : CliCommand
{
    private const int MostTries = 3;

    private readonly Argument<string> request = new("REQUEST") { Description = "What you want, in quotes: \"provision 2 Standard_D4s_v3 VMs\"" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Plan, price and judge, and change nothing" };
    private readonly Option<bool> rehearse = new("--rehearse") { Description = "Play the plan through on a twin of the target, and change nothing" };
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
        Add(rehearse);
        consent = new ConsentOptions().AddTo(this);
        running = new RunOptionGroup().AddTo(this);
    }

    /// <summary>
    /// Two that start at once may both plan the group that neither found. The one that comes second makes nothing and fails; a
    /// general yes covers another plan, so it is planned again.
    /// </summary>
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        for (var tries = 1; ; tries++)
        {
            var reply = await TryAsync(parsed, shell);
            if (tries == MostTries || !(consent.IsGeneral(parsed) && reply.Answer is { Changed: false, Target.IsProduction: false, Run: { Leftovers: [], Failure.Code: var code } } && code == ExecutionCodes.Drift.Id))
            {
                return reply;
            }

            shell.Show(new Page().Line("Something changed while it began; nothing of it stands. It is planned again.").Gap());
        }
    }

    private Task<Reply> TryAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, consent, null, parsed.GetValue(dryRun),
        (composition, ask, interrupts) => new Agent(composition.Parts).HandleAsync(
            running.Apply(parsed, placement.Apply(parsed, ask)) with { Request = parsed.GetValue(request)!, Rehearse = parsed.GetValue(rehearse) }, interrupts.Stop, interrupts.Abort));
}
