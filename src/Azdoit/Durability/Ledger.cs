using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Durability;

/// <summary>
/// The home's one append-only book, shared by every azdoit process on it. Whoever decides by what it holds decides
/// within <see cref="ExclusivelyAsync"/>, so that two runs at once cannot both pass a gate.
/// </summary>
public abstract class Ledger
{
    /// <summary>All entries, verified. Does not wait for writers.</summary>
    public abstract Task<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>> EntriesAsync(CancellationToken ct);

    /// <summary>What the entries come to. Cheap to repeat: only what is new is read.</summary>
    public abstract Task<Outcome<LedgerState, Diagnostic>> ReadAsync(CancellationToken ct);

    /// <summary>
    /// Gives <paramref name="turn"/> the state while no other process can write, and makes the events that it answers
    /// with durable before returning its result. A problem means that none of them counts.
    /// </summary>
    public abstract Task<Outcome<T, Diagnostic>> ExclusivelyAsync<T>(Func<LedgerState, LedgerTurn<T>> turn, CancellationToken ct);

    /// <summary>For events that depend on nothing.</summary>
    public Task<Outcome<bool, Diagnostic>> AppendAsync(ImmutableArray<LedgerEvent> events, CancellationToken ct) =>
        ExclusivelyAsync(_ => new LedgerTurn<bool>(true, events), ct);
}

/// <summary>What a turn came to, and what it wants written down; nothing when <paramref name="Events"/> is empty.</summary>
public sealed record LedgerTurn<T>(T Result, ImmutableArray<LedgerEvent> Events);
