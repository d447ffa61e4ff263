using Azdoit.Connectors.Journals;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;

namespace Azdoit.Benchmarks.Runs;

/// <summary>The real runner over a hand whose effects take 50 ms each: what its bookkeeping and ordering cost.</summary>
internal static class Makespan
{
    private const int Rounds = 5;
    private const double Bar = 1.05;

    private static readonly Target Nowhere = new() { Cloud = "sandbox", Tenant = "t", Subscription = LayeredPlan.Subscription, Environment = "dev", Class = EnvironmentClass.Dev };
    public static readonly Writer Writer = new("bench", "here", "nobody");

    public static async Task MeasureAsync()
    {
        var plan = LayeredPlan.Of(layers: 10, width: 20, seed: 1);
        var approved = Approve(plan);
        var folder = Checkout.Scratch("makespan");
        foreach (var durations in new[] { Durations.Equal, Durations.Mixed })
        {
            Console.WriteLine($"  {durations.Name}");
            foreach (var parallel in new[] { 20, 8 })
            {
                var bound = durations.LowerBound(plan, parallel);
                await MeasureAsync("journal in memory", () => new MemoryJournalStore(Writer, TimeProvider.System), approved, durations, parallel, bound);
                await MeasureAsync("journal in files", () => new FileJournalStore(folder, Writer, TimeProvider.System, _ => { }), approved, durations, parallel, bound);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(string name, Func<JournalStore> store, ApprovedPlan approved, Durations durations, int parallel, double bound)
    {
        Func<Effect, CancellationToken, Task> passAsync = (effect, ct) => Task.Delay(durations.Of(effect.Address), ct);
        _ = await Sample.OfAsync(Rounds, () => RunAsync(approved, store(), parallel, passAsync));
        var sample = await Sample.OfAsync(Rounds, () => RunAsync(approved, store(), parallel, passAsync));
        var ratio = sample.Median / bound;
        Console.WriteLine($"  {name,-18} parallel {parallel,2}  bound {bound,6:0} ms  {sample}  ratio {ratio:0.000} ({(ratio <= Bar ? "within" : "above")} {Bar:0.00})");
    }

    public static async Task RunAsync(ApprovedPlan approved, JournalStore store, int parallel, Func<Effect, CancellationToken, Task> passAsync)
    {
        var cloud = new SlowCloud();
        if (!(await store.CreateAsync(new ObjectiveId(Guid.CreateVersion7().ToString()), CancellationToken.None)).TryGet(out var journal, out var trouble))
        {
            throw new InvalidOperationException(trouble.Detail);
        }

        await using (journal)
        {
            var runner = new Runner(new StrategyChoice(new SlowHand(cloud, passAsync), "made for this"), cloud, new MemoryObjectStore(), TimeProvider.System, new Random(1));
            var report = await runner.RunAsync(approved, journal, new RunOptions { MaxParallel = parallel }, _ => { }, CancellationToken.None, CancellationToken.None);
            if (report.End != RunEnd.Done)
            {
                throw new InvalidOperationException($"the run ended as {report.End}");
            }
        }
    }

    public static ApprovedPlan Approve(Plan plan)
    {
        var facts = new GateFacts
        {
            Plan = plan,
            Quote = PlanPricing.Price(plan, [], PriceBook.Embedded),
            Target = Nowhere,
            Budget = Budget.Default,
            Ledger = LedgerState.Empty,
            Caller = Writer,
            Now = TimeProvider.System.GetUtcNow(),
        };
        return Gatekeeper.Decide(Gatekeeper.Judge(facts), facts, new Consent { Yes = true }) is Decision.Approved approved
            ? approved.Plan
            : throw new InvalidOperationException("the gates do not approve the benchmark's plan");
    }
}
