using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>
/// <c>ledger.ndjson</c> in the home. <c>ledger.head</c> is written after every append, so that lines taken off the end are
/// noticed; it may lag behind the ledger by what a crash prevented, and never leads it.
/// </summary>
public sealed class FileLedger(string home, Writer writer, TimeProvider clock, Action<Diagnostic> report) : Ledger, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly LockOwner self = LockOwner.OfThisProcess(writer.Host);
    private readonly SemaphoreSlim memory = new(1);
    private readonly string path = Path.Combine(home, "ledger.ndjson");
    private readonly LedgerHeadFile head = new(Path.Combine(home, "ledger.head"));
    private readonly List<LedgerEntry> entries = [];
    private LedgerState state = LedgerState.Empty;

    public override async Task<Outcome<IReadOnlyList<LedgerEntry>, Diagnostic>> EntriesAsync(CancellationToken ct)
    {
        await memory.WaitAsync(ct);
        try
        {
            return CatchUp(check => LineFile.Read(path, check)) is { } problem ? problem : entries.ToArray();
        }
        finally
        {
            memory.Release();
        }
    }

    public override async Task<Outcome<LedgerState, Diagnostic>> ReadAsync(CancellationToken ct)
    {
        await memory.WaitAsync(ct);
        try
        {
            return CatchUp(check => LineFile.Read(path, check)) is { } problem ? problem : state;
        }
        finally
        {
            memory.Release();
        }
    }

    public override async Task<Outcome<T, Diagnostic>> ExclusivelyAsync<T>(Func<LedgerState, LedgerTurn<T>> turn, CancellationToken ct)
    {
        await memory.WaitAsync(ct);
        try
        {
            if (!(await LockFile.AcquireAsync(Path.Combine(home, "ledger.lock"), self, Patience, clock, ct)).TryGet(out var held, out var busy))
            {
                return busy;
            }

            using (held)
            {
                return TakeTurn(turn);
            }
        }
        finally
        {
            memory.Release();
        }
    }

    public void Dispose() => memory.Dispose();

    private Outcome<T, Diagnostic> TakeTurn<T>(Func<LedgerState, LedgerTurn<T>> turn)
    {
        LineFile? file = null;
        var problem = CatchUp(check => LineFile.Open(path, check, report).TryGet(out file, out var damage) ? null : damage);
        using (file)
        {
            if (problem is not null)
            {
                return problem;
            }

            var (result, events) = turn(state);
            if (events.IsEmpty)
            {
                return result;
            }

            List<LedgerEntry> added = [];
            var lines = LedgerEntry.Format.NewWriter();
            foreach (var happened in events)
            {
                added.Add(LedgerEntry.Following(added.LastOrDefault() ?? entries.LastOrDefault(), clock.GetUtcNow(), writer, happened, lines));
            }

            // A ledger without a head is a sign of damage, so the head is there first.
            problem = (entries.Count == 0 ? head.Write(null) : null) ?? file!.Append(lines.Lines);
            if (problem is not null)
            {
                return problem;
            }

            Take(added);
            if (head.Write(added[^1]) is { } lagging)
            {
                report(lagging);
            }

            return result;
        }
    }

    /// <param name="scan">Shows every whole line to the check it is given.</param>
    private Diagnostic? CatchUp(Func<LineCheck, Diagnostic?> scan)
    {
        // Before the lines: what another process appends meanwhile may be ahead of it.
        if (!head.Read().TryGet(out var before, out var unreadable))
        {
            return unreadable;
        }

        var line = 0;
        List<LedgerEntry> added = [];
        var problem = scan(text =>
        {
            if (++line <= entries.Count)
            {
                return null;
            }

            if (!LedgerEntry.Format.TryDecode(text, added.LastOrDefault() ?? entries.LastOrDefault(), out var entry, out var wrong))
            {
                return wrong;
            }

            added.Add(entry);
            return null;
        });
        problem ??= line < entries.Count ? FileTrouble.Damaged(path, line + 1, $"entry {entries.Count} was there and is not any more") : null;
        if (problem is null)
        {
            Take(added);
            problem = head.Objection(before, entries, path);
        }

        return problem;
    }

    private void Take(List<LedgerEntry> added)
    {
        entries.AddRange(added);
        state = added.Aggregate(state, LedgerState.After);
    }
}
