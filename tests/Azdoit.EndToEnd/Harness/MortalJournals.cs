using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A store whose process can die just before an entry is durable, and just after.</summary>
internal sealed class MortalJournals(MemoryJournalStore store, Mortality mortality) : JournalStore
{
    public override async Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct) => Mortal(await store.CreateAsync(objective, ct));

    public override async Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct) => Mortal(await store.OpenAsync(objective, ct));

    public override Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct) => store.ReadAsync(objective, ct);

    public override Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

    public override Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct) => store.HolderAsync(objective, ct);

    private Outcome<Journal, Diagnostic> Mortal(Outcome<Journal, Diagnostic> opened) =>
        opened.TryGet(out var journal, out var trouble) ? new MortalJournal(journal, mortality) : trouble;

    private sealed class MortalJournal(Journal journal, Mortality mortality) : Journal(journal.Objective)
    {
        public override IReadOnlyList<JournalEntry> Entries => journal.Entries;

        public override async Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct)
        {
            mortality.Point($"before {happened.GetType().Name}");
            var written = await journal.AppendAsync(happened, ct);
            mortality.Point($"after {happened.GetType().Name}");
            return written;
        }

        public override ValueTask DisposeAsync() => journal.DisposeAsync();
    }
}
