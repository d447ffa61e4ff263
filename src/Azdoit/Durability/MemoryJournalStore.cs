using System.Collections.Concurrent;
using Azdoit.Diagnostics;

namespace Azdoit.Durability;

/// <summary>Journals that end with their process: for rehearsals and for harnesses that play a process's death.</summary>
public sealed class MemoryJournalStore(Writer writer, TimeProvider clock) : JournalStore
{
    private readonly ConcurrentDictionary<ObjectiveId, MemoryJournal.Record> records = new();

    /// <summary>As if every process that holds a journal had died: their journals refuse, and others may open them.</summary>
    public void DropHolders()
    {
        foreach (var record in records.Values)
        {
            record.Take(null);
        }
    }

    public override Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct)
    {
        var record = new MemoryJournal.Record();
        return Task.FromResult(records.GetOrAdd(objective, record) == record ? Held(objective, record) : JournalCodes.AlreadyThere(objective));
    }

    public override Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct) =>
        Task.FromResult(Begun(objective) is { } record ? Held(objective, record) : JournalCodes.NoSuch(objective));

    public override Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct) =>
        Task.FromResult<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>>(Begun(objective) is { } record ? record.Entries.Now : JournalCodes.NoSuch(objective));

    public override Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ObjectiveId>>([.. records.Where(pair => pair.Value.Entries.Count > 0).Select(pair => pair.Key).OrderByDescending(id => id.Value, StringComparer.Ordinal)]);

    public override Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct) =>
        Task.FromResult(records.TryGetValue(objective, out var record) && record.Holder is not null ? writer.Host : null);

    private MemoryJournal.Record? Begun(ObjectiveId objective) =>
        records.TryGetValue(objective, out var record) && record.Entries.Count > 0 ? record : null;

    private Outcome<Journal, Diagnostic> Held(ObjectiveId objective, MemoryJournal.Record record)
    {
        var journal = new MemoryJournal(objective, record, writer, clock);
        return record.TryTake(journal) ? journal : JournalCodes.HeldBy(objective, writer.Host);
    }
}
