using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Tests.Fakes;

/// <summary>The whole path over the cloud in a dictionary, on a clock that stands still, with a home in memory.</summary>
internal sealed class FakeWorld
{
    private readonly StillTime time = new();
    private readonly Writer writer = new("tester", "here", "sandbox");

    public FakeWorld() => Journals = new(writer, time);

    public FakeCloud Cloud { get; } = new();

    public MemoryJournalStore Journals { get; }

    public Func<Effect, int, Misfortune?> Misbehave { get; set; } = (_, _) => null;

    /// <summary>Instead of the one that <see cref="Misbehave"/> scripts.</summary>
    public ImmutableArray<Strategy> Hands { get; set; } = [];

    /// <summary>How many entries a journal takes before its disk is full; null has no end.</summary>
    public int? JournalHolds { get; init; }

    public Budget Budget { get; init; } = new();

    public Task<Answer> DoAsync(string request, Func<Ask, Ask>? change = null)
    {
        var ask = new Ask { Request = request, Target = FakeCloud.Sandbox, Consent = new() { Yes = true }, MaxParallel = 1 };
        return new Agent(Parts()).HandleAsync(change?.Invoke(ask) ?? ask, CancellationToken.None, CancellationToken.None);
    }

    private AgentParts Parts() => new()
    {
        Target = FakeCloud.Sandbox,
        Inventory = Cloud,
        Strategies = Hands.IsEmpty ? [new FakeHand(Cloud) { Misbehave = (effect, number) => Misbehave(effect, number) }] : Hands,
        Journals = JournalHolds is { } size ? new FullJournals(Journals, size) : Journals,
        Objects = new MemoryObjectStore(),
        Plans = new NoPlans(),
        Ledger = new MemoryLedger(time, writer),
        Prices = PriceBook.Embedded,
        Budget = Budget,
        Policy = Policy.None,
        Defaults = new(),
        Caller = writer,
        Time = time,
        Random = new Random(1),
        NewObjective = () => new("01939b6e-0000-7000-8000-000000000001"),
    };

    private sealed class NoPlans : PlanStore
    {
        public override Task<Diagnostic?> PutAsync(StoredPlan plan, CancellationToken ct) => Task.FromResult<Diagnostic?>(null);

        public override Task<Outcome<StoredPlan, Diagnostic>> GetAsync(PlanHash hash, CancellationToken ct) => throw new InvalidOperationException("no plan is stored here");

        public override Task<ImmutableArray<PlanHash>> ListAsync(CancellationToken ct) => Task.FromResult<ImmutableArray<PlanHash>>([]);
    }

    /// <summary>Its wall clock stands still; its waits pass at once.</summary>
    private sealed class StillTime : TimeProvider
    {
        private long ticks;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            // A deadline that nobody waits for does not come.
            if (dueTime >= TimeSpan.FromHours(1))
            {
                return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            }

            Interlocked.Add(ref ticks, Math.Max(0, dueTime.Ticks));
            return System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
        }
    }

    private sealed class FullJournals(MemoryJournalStore store, int size) : JournalStore
    {
        public override async Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct) =>
            (await store.CreateAsync(objective, ct)).TryGet(out var journal, out var trouble) ? new FullJournal(journal, size) : trouble;

        public override Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct) => store.OpenAsync(objective, ct);

        public override Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct) => store.ReadAsync(objective, ct);

        public override Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

        public override Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct) => store.HolderAsync(objective, ct);
    }

    private sealed class FullJournal(Journal journal, int size) : Journal(journal.Objective)
    {
        public override IReadOnlyList<JournalEntry> Entries => journal.Entries;

        public override async Task<Outcome<JournalEntry, Failure>> AppendAsync(JournalEvent happened, CancellationToken ct) =>
            journal.Entries.Count < size
                ? await journal.AppendAsync(happened, ct)
                : new Failure { Category = FailureCategory.Internal, Retry = RetryClass.Never, Code = "disk-full", Message = "No space left on device" };

        public override ValueTask DisposeAsync() => journal.DisposeAsync();
    }
}
