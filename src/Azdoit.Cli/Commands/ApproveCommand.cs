using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Diagnostics;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

/// <summary>Records a person's yes for a later run. Needs a terminal, because a program's yes is none.</summary>
internal sealed class ApproveCommand : CliCommand
{
    private readonly Argument<string> hash = new("HASH") { Description = "The full hash of a stored plan" };
    private readonly TargetOptions where;

    public ApproveCommand()
        : base("approve", "Look at a stored plan and record an approval of exactly that one, for an hour, once", "azdoit approve sha256:HASH")
    {
        Add(hash);
        where = new TargetOptions().AddTo(this);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        if (!PlanHash.TryParse(parsed.GetValue(hash), out var plan))
        {
            return Task.FromResult(Reply.Invalid(Diagnostic.Error(CliCodes.BadUsage, "An approval takes the full hash", $"'{parsed.GetValue(hash)}' is not sha256: and 64 hex digits.")));
        }

        if (!shell.HasPerson)
        {
            return Task.FromResult(Reply.Of(AnswerOutcome.ApprovalRequired, Diagnostic.Error(
                CliCodes.NeedsTerminal, "Approving needs a terminal", "Standard input and output must be a terminal, without --json or --events.", Suggestion.Person(CommandText.Of(["azdoit", "approve", plan.Value, .. where.Words(parsed)])))));
        }

        return Work.DoAsync(
            parsed, shell, where, null, null, dryRun: false,
            (composition, ask, interrupts) => new StoredPlans(composition.Parts).ApproveAsync(plan, ask, interrupts.Abort));
    }
}
