using Azdoit.Diagnostics;

namespace Azdoit.Durability;

/// <summary>A ledger that ends with its process: for rehearsals and tests.</summary>
public sealed class MemoryLedger(TimeProvider clock, Writer writer) : Ledger
{
    private readonly Lock turns = new();
    private readonly List<LedgerEntry> entries = [];
    private LedgerState state = LedgerState.Empty;

    public override Task<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>> EntriesAsync(CancellationToken ct)
    {
        lock (turns)
        {
            return Task.FromResult<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>>(entries.ToArray());
        }
    }

    public override Task<Outcome<LedgerState, Diagnostic>> ReadAsync(CancellationToken ct)
    {
        lock (turns)
        {
            return Task.FromResult<Outcome<LedgerState, Diagnostic>>(state);
        }
    }

    public override Task<Outcome<T, Diagnostic>> ExclusivelyAsync<T>(Func<LedgerState, LedgerTurn<T>> turn, CancellationToken ct)
    {
        lock (turns)
        {
            var (result, events) = turn(state);
            foreach (var happened in events)
            {
                entries.Add(LedgerEntry.Following(entries.LastOrDefault(), clock.GetUtcNow(), writer, happened));
                state = LedgerState.After(state, entries[^1]);
            }

            return Task.FromResult<Outcome<T, Diagnostic>>(result);
        }
    }
}
