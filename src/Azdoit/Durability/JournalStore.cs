using Azdoit.Diagnostics;

namespace Azdoit.Durability;

/// <summary>Where journals live.</summary>
public abstract class JournalStore
{
    /// <summary>A new, empty journal, locked for this process.</summary>
    public abstract Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct);

    /// <summary>An existing journal, locked for this process; fails when another process has it, when it is damaged or unknown.</summary>
    public abstract Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct);

    /// <summary>The entries without a lock: what is there now.</summary>
    public abstract Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct);

    /// <summary>What the entries come to, for lists: of the steps nothing need be known, nor whether each could follow.</summary>
    public virtual async Task<Outcome<RunState, Diagnostic>> OutlineAsync(ObjectiveId objective, CancellationToken ct) =>
        (await ReadAsync(objective, ct)).Then<RunState>(entries => RunState.Fold(entries));

    /// <summary>The opening entry, which tells what the objective is about; null when there is none that can be read.</summary>
    public virtual async Task<JournalEntry?> FirstAsync(ObjectiveId objective, CancellationToken ct) =>
        (await ReadAsync(objective, ct)).TryGet(out var entries, out _) && entries.Count > 0 ? entries[0] : null;

    /// <summary>All objectives, newest first.</summary>
    public abstract Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct);

    /// <summary>Whether a living process holds the journal, and which: <c>host:pid</c>; null when nobody does.</summary>
    public abstract Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct);
}
