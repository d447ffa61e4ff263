using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A book whose process can die just before something is written into it, and just after.</summary>
internal sealed class MortalLedger(Ledger ledger, Mortality mortality) : Ledger
{
    public override Task<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>> EntriesAsync(CancellationToken ct) => ledger.EntriesAsync(ct);

    public override Task<Outcome<LedgerState, Diagnostic>> ReadAsync(CancellationToken ct) => ledger.ReadAsync(ct);

    public override async Task<Outcome<T, Diagnostic>> ExclusivelyAsync<T>(Func<LedgerState, LedgerTurn<T>> turn, CancellationToken ct)
    {
        mortality.Point("before the ledger");
        var written = await ledger.ExclusivelyAsync(turn, ct);
        mortality.Point("after the ledger");
        return written;
    }
}
