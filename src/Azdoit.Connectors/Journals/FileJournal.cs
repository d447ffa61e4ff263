using System.Collections.Concurrent;
using Azdoit.Connectors.Files;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.Connectors.Journals;

/// <summary>A journal in a file. Events that arrive while the disk is busy become durable together, with one sync.</summary>
internal sealed class FileJournal(ObjectiveId objective, FileJournal.Opened opened, Writer writer, TimeProvider clock) : Journal(objective)
{
    private readonly ConcurrentQueue<Waiting> queue = new();
    private readonly Lock disk = new();
    private readonly ChainWriter<JournalEntry> lines = JournalLine.Format.NewWriter();
    private readonly List<Waiting> batch = [];
    private JournalTail tail = opened.Tail;
    private bool closed;

    public override IReadOnlyList<JournalEntry> Entries => opened.Entries.Now;

    public override Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        // From here on there is no cancelling: the caller must learn whether the event is durable.
        var waiting = new Waiting(happened);
        queue.Enqueue(waiting);
        if (Thread.CurrentThread.IsThreadPoolThread)
        {
            // The pool's threads are few, and this one may bring further events meanwhile, which one sync then covers.
            ThreadPool.UnsafeQueueUserWorkItem(static journal => journal.TakeTurn(), this, preferLocal: false);
        }
        else
        {
            TakeTurn();
        }

        return waiting.Task;
    }

    public override ValueTask DisposeAsync()
    {
        lock (disk)
        {
            if (!closed)
            {
                closed = true;
                opened.File.Dispose();
                opened.Lock.Dispose();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Commits what waits, unless somebody is at it, who will look again.</summary>
    private void TakeTurn()
    {
        if (queue.IsEmpty || !disk.TryEnter())
        {
            return;
        }

        try
        {
            Commit();
        }
        finally
        {
            disk.Exit();
        }

        // What came meanwhile is not for this caller to wait for.
        if (!queue.IsEmpty)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static journal => journal.TakeTurn(), this, preferLocal: false);
        }
    }

    private void Commit()
    {
        lines.Clear();
        batch.Clear();
        while (queue.TryDequeue(out var waiting))
        {
            try
            {
                ObjectDisposedException.ThrowIf(closed, this);
                waiting.Entry = tail.Append(clock.GetUtcNow(), writer, waiting.Happened, lines);
                batch.Add(waiting);
            }
            catch (InvalidOperationException illegal)
            {
                // The caller's bug, and only that caller's.
                waiting.SetException(illegal);
            }
        }

        var problem = batch.Count == 0 ? null : opened.Lock.Lost() ?? opened.File.Append(lines.Lines);
        if (problem is not null)
        {
            tail = JournalTail.Of(opened.Entries.Now);
        }

        foreach (var waiting in batch)
        {
            if (problem is null)
            {
                opened.Entries.Add(waiting.Entry!);
            }

            waiting.SetResult(problem is null ? waiting.Entry! : problem.ToFailure());
        }
    }

    /// <summary>What opening found, held for as long as the journal is open.</summary>
    internal sealed record Opened(LockFile Lock, LineFile File, GrowingList<JournalEntry> Entries, JournalTail Tail);

    private sealed class Waiting(JournalEvent happened) : TaskCompletionSource<Outcome<JournalEntry, Failure>>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public JournalEvent Happened { get; } = happened;

        public JournalEntry? Entry { get; set; }
    }
}
