using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

/// <summary>What would happen, found out where nothing can break.</summary>
internal sealed class RehearseCommand : CliCommand
{
    private readonly Argument<string> what = new("PLAN") { Description = "The full hash of a stored plan, a file with a plan, or a request in quotes" };
    private readonly Option<double> snapshotAge = new("--snapshot-age") { Description = "Go by the last snapshot of this plan's target if it is no older than so many minutes", HelpName = "N", DefaultValueFactory = _ => 0 };
    private readonly TargetOptions where;
    private readonly PlacementOptions placement;

    public RehearseCommand()
        : base("rehearse", "Play a plan through on a twin of the target and tell what would fail", "azdoit rehearse \"provision 2 Standard_D4s_v3 VMs\"", "azdoit rehearse sha256:HASH --json")
    {
        Add(what);
        placement = new PlacementOptions().AddTo(this);
        where = new TargetOptions().AddTo(this);
        Add(snapshotAge);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, null, null, dryRun: true,
        async (composition, ask, interrupts) =>
        {
            composition.OldestSnapshot = TimeSpan.FromMinutes(Math.Clamp(parsed.GetValue(snapshotAge), 0, 60));
            ask = placement.Apply(parsed, ask) with { Rehearse = true };
            var named = parsed.GetValue(what)!;
            var plans = new StoredPlans(composition.Parts);
            if (PlanHash.TryParse(named, out var hash))
            {
                return await plans.ApplyAsync(hash, ask, interrupts.Stop, interrupts.Abort);
            }

            if (!File.Exists(named))
            {
                return await new Agent(composition.Parts).HandleAsync(ask with { Request = named }, interrupts.Stop, interrupts.Abort);
            }

            return ApplyCommand.Read(named, composition).TryGet(out var stored, out var unreadable)
                ? await plans.ApplyAsync(stored, ask, interrupts.Stop, interrupts.Abort)
                : new Answer { Outcome = AnswerOutcome.Invalid, Target = ask.Target, Diagnostics = [unreadable] };
        });
}
