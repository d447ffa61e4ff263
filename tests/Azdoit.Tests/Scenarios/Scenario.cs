using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Tests.Fakes;
using Azdoit.Views;

namespace Azdoit.Tests.Scenarios;

/// <summary>One story, told from a request to its journal in a cloud that starts empty, on a clock that stands still.</summary>
internal sealed class Scenario
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeCloud cloud = new();
    private readonly StillTime time = new(Noon);
    private readonly Writer writer = new("tester", "here", "sandbox");

    public Scenario() => Journals = new(writer, time);

    public MemoryJournalStore Journals { get; }

    public Task<Answer> TellAsync(string request) =>
        new Agent(Parts()).HandleAsync(new() { Request = request, Target = FakeCloud.Sandbox, Consent = new() { Yes = true }, MaxParallel = 1 }, CancellationToken.None, CancellationToken.None);

    private AgentParts Parts() => new()
    {
        Target = FakeCloud.Sandbox,
        Inventory = cloud,
        Strategies = [new FakeHand(cloud)],
        Journals = Journals,
        Objects = new MemoryObjectStore(),
        Plans = new NoPlans(),
        Ledger = new MemoryLedger(time, writer),
        Prices = PriceBook.Embedded,
        Budget = new(),
        Policy = Policy.None,
        Defaults = new(),
        Caller = writer,
        Time = time,
        Random = new Random(1),
        NewObjective = () => new("01939b6e-0000-7000-8000-000000000001"),
    };

    private sealed class NoPlans : PlanStore
    {
        public override Task<Diagnostics.Diagnostic?> PutAsync(StoredPlan plan, CancellationToken ct) => Task.FromResult<Diagnostics.Diagnostic?>(null);

        public override Task<Outcome<StoredPlan, Diagnostics.Diagnostic>> GetAsync(PlanHash hash, CancellationToken ct) => throw new InvalidOperationException("a scenario applies no stored plan");
    }

    private sealed class StillTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
