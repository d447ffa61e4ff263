using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates;

namespace Azdoit.Cli.Commands.Approvals;

internal sealed class ApprovalsRevokeCommand : CliCommand
{
    private readonly Argument<string> approval = new("APPROVAL") { Description = "The approval's full hash, or the full hash of the plan that it is for" };

    public ApprovalsRevokeCommand()
        : base("revoke", "Take a recorded approval back, before a run uses it", "azdoit approvals revoke sha256:HASH") =>
        Add(approval);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        var now = shell.Time.GetUtcNow();
        if (!PlanHash.TryParse(parsed.GetValue(approval), out var hash))
        {
            return Reply.Invalid(Diagnostic.Error(CliCodes.BadUsage, "Approvals are named by the full hash", $"'{parsed.GetValue(approval)}' is not sha256: and 64 hex digits."));
        }

        var turn = await home.Ledger.ExclusivelyAsync(
            ledger =>
            {
                var open = ledger.Approvals.Where(recorded => (recorded.Approval == hash.Value || recorded.Plan == hash) && recorded.IsOpen(now)).ToList();
                return new LedgerTurn<int>(open.Count, [.. open.Select(recorded => new LedgerEvent.ApprovalRevoked(recorded.Approval))]);
            },
            ct);
        return !turn.TryGet(out var revoked, out var problem) ? Reply.Of(Azdoit.Views.AnswerOutcome.Failed, problem)
            : revoked == 0 ? Reply.Invalid(Diagnostic.Error(GateCodes.ApprovalSpent, "There is no open approval to take back", $"{hash}: never recorded, or used, revoked or expired."))
            : Reply.Done(new Page().Line($"Revoked {revoked}"), new JsonObject { ["revoked"] = revoked });
    });
}
