using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates.Rules;
using Azdoit.Inventory;

namespace Azdoit.Gates;

/// <summary>The ledger's run-rate against the cloud: what somebody else deleted costs nothing any more.</summary>
public static class StandingCosts
{
    /// <summary>
    /// The facts as they are, unless the budget says no: then whatever the ledger thinks is standing is read, and what is
    /// gone is dropped first. So an ordinary run costs no reads, and nobody is blocked by a resource that is not there.
    /// </summary>
    public static async Task<Outcome<GateFacts, Diagnostic>> FreshAsync(GateFacts facts, Ledger ledger, CloudInventory inventory, CancellationToken ct) =>
        new BudgetGate().Judge(facts).Answer != GateAnswer.Deny ? facts
        : (await DropAsync(facts.Ledger, facts.Account, ledger, inventory, ct)).TryGet(out var state, out var problem) ? facts with { Ledger = state }
        : problem;

    /// <summary>A resource that cannot be read goes on costing: only the cloud's certain "no" drops it.</summary>
    /// <returns>The ledger without what is gone.</returns>
    public static async Task<Outcome<LedgerState, Diagnostic>> DropAsync(LedgerState state, LedgerAccount account, Ledger ledger, CloudInventory inventory, CancellationToken ct)
    {
        var reads = await Task.WhenAll(state.Live.Keys.Where(live => live.Account == account)
            .Select(async live => (live.Resource, Answer: await inventory.ReadAsync(live.Resource, ct))));
        ImmutableArray<ResourceAddress> gone = [.. reads.Where(read => read.Answer.TryGet(out var found, out _) && found.Resource is null).Select(read => read.Resource)];
        return gone.IsEmpty ? state
            : (await ledger.AppendAsync([new LedgerEvent.Dropped(account, gone)], ct)).TryGet(out _, out var problem) ? await ledger.ReadAsync(ct)
            : problem;
    }
}
