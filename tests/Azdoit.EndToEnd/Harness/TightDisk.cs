using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Flow;

namespace Azdoit.EndToEnd.Harness;

/// <summary>
/// A disk with room for so many writes to journals, ledger and objects; every later one is refused as the file system refuses it, and
/// the process lives on.
/// </summary>
internal sealed class TightDisk(int room)
{
    private const int NoSpaceLeft = 28;

    private int written;

    /// <summary>How many writes were asked for.</summary>
    public int Writes => written;

    public bool WasFull => written > room;

    public AgentParts Under(AgentParts parts) => parts with
    {
        Journals = new Journals(parts.Journals, this),
        Ledger = new Book(parts.Ledger, this),
        Objects = new Things(parts.Objects, this),
    };

    /// <returns>Null when there was room.</returns>
    private Diagnostic? Write(string what) =>
        Interlocked.Increment(ref written) <= room ? null : FileTrouble.Writing(what, new IOException("No space left on device", NoSpaceLeft));

    private sealed class Journals(JournalStore store, TightDisk disk) : JournalStore
    {
        public override async Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct) => Tight(await store.CreateAsync(objective, ct));

        public override async Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct) => Tight(await store.OpenAsync(objective, ct));

        public override Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct) => store.ReadAsync(objective, ct);

        public override Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

        public override Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct) => store.HolderAsync(objective, ct);

        private Outcome<Journal, Diagnostic> Tight(Outcome<Journal, Diagnostic> opened) => opened.TryGet(out var journal, out var trouble) ? new Pages(journal, disk) : trouble;
    }

    private sealed class Pages(Journal journal, TightDisk disk) : Journal(journal.Objective)
    {
        public override IReadOnlyList<JournalEntry> Entries => journal.Entries;

        public override async Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct) =>
            disk.Write("journal") is { } full ? full.ToFailure() : await journal.AppendAsync(happened, ct);

        public override ValueTask DisposeAsync() => journal.DisposeAsync();
    }

    private sealed class Book(Ledger ledger, TightDisk disk) : Ledger
    {
        public override Task<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>> EntriesAsync(CancellationToken ct) => ledger.EntriesAsync(ct);

        public override Task<Outcome<LedgerState, Diagnostic>> ReadAsync(CancellationToken ct) => ledger.ReadAsync(ct);

        public override async Task<Outcome<T, Diagnostic>> ExclusivelyAsync<T>(Func<LedgerState, LedgerTurn<T>> turn, CancellationToken ct)
        {
            Diagnostic? full = null;
            var taken = await ledger.ExclusivelyAsync(
                state =>
                {
                    var asked = turn(state);
                    full = asked.Events.IsEmpty ? null : disk.Write("ledger");
                    return full is null ? asked : new(asked.Result, []);
                },
                ct);
            return full is null ? taken : full;
        }
    }

    private sealed class Things(ObjectStore objects, TightDisk disk) : ObjectStore
    {
        public override Task<JsonNode?> GetAsync(string hash, CancellationToken ct) => objects.GetAsync(hash, ct);

        protected override async Task<Outcome<string, Failure>> KeepAsync(JsonNode value, CancellationToken ct) =>
            disk.Write("objects") is { } full ? full.ToFailure() : await objects.PutAsync(value, ct);
    }
}
