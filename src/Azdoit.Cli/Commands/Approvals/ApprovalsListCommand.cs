using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Durability;

namespace Azdoit.Cli.Commands.Approvals;

internal sealed class ApprovalsListCommand() : CliCommand("list", "Recorded approvals, newest first", "azdoit approvals list", "azdoit approvals list --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!(await home.Ledger.ReadAsync(ct)).TryGet(out var ledger, out var damaged))
        {
            return Reply.Invalid(damaged);
        }

        var now = shell.Time.GetUtcNow();
        var approvals = ledger.Approvals.Reverse().ToList();
        var page = approvals.Count == 0
            ? new Page().Line("There are none")
            : new Page().Table(["approval", "plan", "state", "expires", "by"], approvals.Select(approval => (ImmutableArray<string>)
                [approval.Approval, approval.Plan.Value, State(approval, now), $"{approval.Expires:yyyy-MM-dd HH:mm}Z", $"{approval.By.User}@{approval.By.Host}"]));
        return Reply.Done(page, new JsonObject
        {
            ["items"] = new JsonArray([.. approvals.Select(approval => new JsonObject
            {
                ["approval"] = approval.Approval,
                ["plan"] = approval.Plan.Value,
                ["state"] = State(approval, now),
                ["recorded_at"] = approval.Time,
                ["expires_at"] = approval.Expires,
                ["by"] = $"{approval.By.User}@{approval.By.Host}",
                ["used_by"] = approval.UsedBy?.Value,
            })]),
        });
    });

    private static string State(RecordedApproval approval, DateTimeOffset now) =>
        approval.Revoked ? "revoked" : approval.UsedBy is not null ? "used" : approval.IsOpen(now) ? "open" : "expired";
}
