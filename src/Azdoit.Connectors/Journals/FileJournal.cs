using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azdoit.Connectors.Files;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.Connectors.Journals;

/// <summary>A journal in a file. Events that arrive while the disk is busy become durable together, with one sync.</summary>
internal sealed class FileJournal(ObjectiveId objective, FileJournal.Opened opened, Writer writer, TimeProvider clock) : Journal(objective)
{
    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private JournalTail tail = opened.Tail;
    private ImmutableList<JournalEntry> entries = opened.Entries;
    private bool closed;

    public override IReadOnlyList<JournalEntry> Entries => entries;

    public override async Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var waiting = new Waiting(happened);
        queue.Enqueue(waiting);

        // From here on there is no cancelling: the caller must learn whether the event is durable.
        await Task.Yield();
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            if (!waiting.Task.IsCompleted)
            {
                Commit();
            }
        }
        finally
        {
            turn.Release();
        }

        return await waiting.Task;
    }

    public override async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        if (!closed)
        {
            closed = true;
            opened.File.Dispose();
            opened.Lock.Dispose();
        }

        turn.Release();
    }

    private void Commit()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        var next = tail;
        var batch = new List<Waiting>();
        using var lines = new MemoryStream();
        while (queue.TryDequeue(out var waiting))
        {
            try
            {
                next = next.Following(clock.GetUtcNow(), writer, waiting.Happened);
            }
            catch (InvalidOperationException illegal)
            {
                // The caller's bug, and only that caller's.
                waiting.SetException(illegal);
                continue;
            }

            waiting.Entry = next.Last;
            batch.Add(waiting);
            lines.Write(JournalLine.Encode(next.Last!));
        }

        var problem = batch.Count == 0 ? null : opened.Lock.Lost() ?? opened.File.Append(lines.GetBuffer().AsSpan(0, (int)lines.Length));
        if (problem is null)
        {
            tail = next;
            entries = entries.AddRange(batch.Select(waiting => waiting.Entry!));
        }

        foreach (var waiting in batch)
        {
            waiting.SetResult(problem is null ? waiting.Entry! : problem.ToFailure());
        }
    }

    /// <summary>What opening found, held for as long as the journal is open.</summary>
    internal sealed record Opened(LockFile Lock, LineFile File, ImmutableList<JournalEntry> Entries, JournalTail Tail);

    private sealed class Waiting(JournalEvent happened) : TaskCompletionSource<Outcome<JournalEntry, Failure>>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public JournalEvent Happened { get; } = happened;

        public JournalEntry? Entry { get; set; }
    }
}
