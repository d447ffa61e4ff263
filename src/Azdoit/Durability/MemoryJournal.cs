using Azdoit.Failures;

namespace Azdoit.Durability;

internal sealed class MemoryJournal(ObjectiveId objective, MemoryJournal.Record record, Writer writer, TimeProvider clock) : Journal(objective)
{
    public override IReadOnlyList<JournalEntry> Entries => record.Entries.Now;

    public override Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(record.Append(this, clock.GetUtcNow(), writer, happened));
    }

    public override ValueTask DisposeAsync()
    {
        record.Release(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What stays when the journal is closed.</summary>
    internal sealed class Record
    {
        private readonly Lock turns = new();
        private readonly ChainWriter<JournalEntry> lines = JournalLine.Format.NewWriter();
        private readonly JournalTail tail = new();

        public GrowingList<JournalEntry> Entries { get; } = new();

        public MemoryJournal? Holder { get; private set; }

        public bool TryTake(MemoryJournal journal)
        {
            lock (turns)
            {
                Holder ??= journal;
                return Holder == journal;
            }
        }

        public void Take(MemoryJournal? journal)
        {
            lock (turns)
            {
                Holder = journal;
            }
        }

        public void Release(MemoryJournal journal)
        {
            lock (turns)
            {
                Holder = Holder == journal ? null : Holder;
            }
        }

        public Outcome<JournalEntry, Failure> Append(MemoryJournal journal, DateTimeOffset time, Writer writer, JournalEvent happened)
        {
            lock (turns)
            {
                if (Holder != journal)
                {
                    return new Failure
                    {
                        Category = FailureCategory.Internal,
                        Retry = RetryClass.Never,
                        Code = JournalCodes.Held.Id,
                        Message = $"the journal of {journal.Objective} is no longer held by this process",
                    };
                }

                lines.Clear();
                var entry = tail.Append(time, writer, happened, lines);
                Entries.Add(entry);
                return entry;
            }
        }
    }
}
