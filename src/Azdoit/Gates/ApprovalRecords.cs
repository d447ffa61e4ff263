using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Gates;

/// <summary>Approvals between the terminal where they are given and the run that uses them: objects, with their story in the ledger.</summary>
public static class ApprovalRecords
{
    public static DiagnosticCode Unrecorded { get; } = new(
        "approval-unrecorded",
        "The approval could not be stored, so it does not count. Nothing else happened; the message says what stood in the way.");

    /// <returns>The approval's hash.</returns>
    public static async Task<Outcome<string, Diagnostic>> RecordAsync(Approval approval, Ledger ledger, ObjectStore objects, CancellationToken ct)
    {
        if (!(await objects.PutAsync(approval.ToJson(), ct)).TryGet(out var hash, out var failure))
        {
            return Diagnostic.Error(Unrecorded, "The approval could not be stored", failure.Message);
        }

        var recorded = new LedgerEvent.ApprovalRecorded(hash, approval.Plan, approval.Expires);
        return (await ledger.AppendAsync([recorded], ct)).TryGet(out _, out var problem) ? hash : problem;
    }

    /// <summary>What was recorded for a plan, whether or not it still counts. One whose content is lost is left out.</summary>
    public static async Task<ImmutableArray<Approval>> OfAsync(PlanHash plan, LedgerState ledger, ObjectStore objects, CancellationToken ct)
    {
        var found = ImmutableArray.CreateBuilder<Approval>();
        foreach (var recorded in ledger.Approvals.Where(recorded => recorded.Plan == plan))
        {
            if (await objects.GetAsync(recorded.Approval, ct) is { } content)
            {
                found.Add(Approval.FromJson(content));
            }
        }

        return found.ToImmutable();
    }
}
