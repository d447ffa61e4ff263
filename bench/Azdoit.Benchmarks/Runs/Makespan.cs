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
    private static readonly Writer Writer = new("bench", "here", "nobody");

    public static async Task MeasureAsync()
    {
        var plan = LayeredPlan.Of(layers: 10, width: 20, seed: 1);
        var approved = Approve(plan);
        var folder = Checkout.Scratch("makespan");
        foreach (var parallel in new[] { 20, 8 })
        {
            var bound = LowerBound(plan, parallel);
            await MeasureAsync("journal in memory", () => new MemoryJournalStore(Writer, TimeProvider.System), approved, parallel, bound);
            await MeasureAsync("journal in files", () => new FileJournalStore(folder, Writer, TimeProvider.System, _ => { }), approved, parallel, bound);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(string name, Func<JournalStore> store, ApprovedPlan approved, int parallel, double bound)
    {
        _ = await Sample.OfAsync(Rounds, () => RunAsync(approved, store(), parallel));
        var sample = await Sample.OfAsync(Rounds, () => RunAsync(approved, store(), parallel));
        var ratio = sample.Median / bound;
        Console.WriteLine($"  {name,-18} parallel {parallel,2}  bound {bound,6:0} ms  {sample}  ratio {ratio:0.000} ({(ratio <= Bar ? "within" : "above")} {Bar:0.00})");
    }

    private static async Task RunAsync(ApprovedPlan approved, JournalStore store, int parallel)
    {
        var cloud = new SlowCloud();
        if (!(await store.CreateAsync(new ObjectiveId(Guid.CreateVersion7().ToString()), CancellationToken.None)).TryGet(out var journal, out var trouble))
        {
            throw new InvalidOperationException(trouble.Detail);
        }

        await using (journal)
        {
            var runner = new Runner(new StrategyChoice(new SlowHand(cloud), "the only one"), cloud, new MemoryObjectStore(), TimeProvider.System, new Random(1));
            var report = await runner.RunAsync(approved, journal, new RunOptions { MaxParallel = parallel }, _ => { }, CancellationToken.None, CancellationToken.None);
            if (report.End != RunEnd.Done)
            {
                throw new InvalidOperationException($"the run ended as {report.End}");
            }
        }
    }

    /// <summary>No schedule can beat the longest chain, nor the whole work shared by all hands.</summary>
    private static double LowerBound(Plan plan, int parallel)
    {
        var depth = new Dictionary<StepId, int>();
        foreach (var step in plan.Steps)
        {
            depth[step.Id] = 1 + step.DependsOn.Select(used => depth[used]).DefaultIfEmpty().Max();
        }

        return SlowHand.Effect.TotalMilliseconds * Math.Max(depth.Values.Max(), Math.Ceiling((double)plan.Steps.Length / parallel));
    }

    private static ApprovedPlan Approve(Plan plan)
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
