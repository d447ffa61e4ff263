using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Flow;

namespace Azdoit.Cli.Commands.Objectives;

/// <summary>What carries azdoit's tag, and whose journal is elsewhere or lost: it is listed, and removing it stays a deletion that a person approves.</summary>
internal sealed class ObjectivesAdoptCommand : CliCommand
{
    private readonly Option<string?> tag = new("--tag") { Description = "Only those of this objective: its id, or the beginning of it", HelpName = "ID" };
    private readonly TargetOptions where;

    public ObjectivesAdoptCommand()
        : base("adopt", "List resources with azdoit's tag that no journal of this home knows", "azdoit objectives adopt", "azdoit objectives adopt --tag 0197a")
    {
        Add(tag);
        where = new TargetOptions().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Work.DoAsync(
        parsed, shell, where, null, null, dryRun: false,
        (composition, ask, interrupts) => new Orphans(composition.Parts).ListAsync(parsed.GetValue(tag) ?? "", ask.Target, interrupts.Stop));
}
