using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Tests.Fakes;
using Azdoit.Tests.Gates;

namespace Azdoit.Tests.Execution;

/// <summary>One run over a random graph: random durations, failures of every class, lost answers, requests that never end, stops, deaths. On a virtual clock.</summary>
internal sealed class RandomRun(int seed)
{
    private static readonly (string Kind, string Type)[] Kinds =
        [("public_ip", "Microsoft.Network/publicIPAddresses"), ("disk", "Microsoft.Compute/disks"), ("storage", "Microsoft.Storage/storageAccounts")];

    private readonly Random random = new(seed);
    private readonly FakeCloud cloud = new();

    public required VirtualTime Time { get; init; }

    /// <summary>The largest number of requests at once, in all and in one lane.</summary>
    public (int All, int InLane) Most { get; private set; }

    /// <summary>Resources that a request made although they stood.</summary>
    public List<ResourceAddress> MadeTwice { get; } = [];

    public RunOptions Options { get; private set; } = new();

    public ImmutableArray<Step> Steps { get; private set; } = [];

    public IReadOnlyList<JournalEntry> Entries { get; private set; } = [];

    public IReadOnlySet<ResourceAddress> Standing => cloud.All.Select(resource => resource.Address).ToHashSet();

    public async Task<RunReport> RunAsync()
    {
        Steps = Graph();
        Options = new()
        {
            OnFailure = (OnFailure)random.Next(3),
            MaxParallel = random.Next(1, 9),
            MaxPerProvider = random.Next(3) == 0 ? random.Next(1, 4) : null,
            Timeout = random.Next(10) == 0 ? TimeSpan.FromMinutes(random.Next(1, 60)) : null,
            StepTimeout = random.Next(5) == 0 ? TimeSpan.FromMinutes(random.Next(1, 90)) : null,
        };
        var approved = Approved();
        var journals = new MemoryJournalStore(Some.Ann, Time);
        Assert.True((await journals.CreateAsync(Some.Mine, CancellationToken.None)).TryGet(out var journal, out _));
        await AppendOpeningAsync(journal, approved);
        for (var deaths = random.Next(4) == 0 ? random.Next(1, 4) : 0; ; deaths--)
        {
            using var stop = Later(random.Next(8) == 0);
            using var death = Later(deaths > 0);
            try
            {
                var runner = new Runner(new StrategyChoice(new Hand(this), "a test"), new Eyes(this), new MemoryObjectStore(), Time, new Random(seed));
                var report = await runner.RunAsync(approved, journal, Options, _ => { }, stop.Token, death.Token);
                Entries = journal.Entries;
                return report;
            }
            catch (OperationCanceledException) when (death.IsCancellationRequested)
            {
                journals.DropHolders();
                Assert.True((await journals.OpenAsync(Some.Mine, CancellationToken.None)).TryGet(out journal, out _));
            }
        }
    }

    private static async Task AppendOpeningAsync(Journal journal, ApprovedPlan approved)
    {
        foreach (var happened in (JournalEvent[])[new JournalEvent.Opened("random", Some.Dev, "sha256:0", null), new JournalEvent.Planned(approved.Plan.Hash), new JournalEvent.Approved("sha256:0", "ann")])
        {
            Assert.True((await journal.AppendAsync(happened, CancellationToken.None)).TryGet(out _, out _));
        }
    }

    private CancellationTokenSource Later(bool happens) => happens ? new(TimeSpan.FromSeconds(Math.Pow(2, random.NextDouble() * 14)), Time) : new();

    private ApprovedPlan Approved()
    {
        var facts = Some.Facts(0m) with { Plan = new(PlanTarget.Of(Some.Dev), Steps), Quote = Some.Quote() };
        return Assert.IsType<Decision.Approved>(Gatekeeper.Decide(Gatekeeper.Judge(facts), facts, new() { Yes = true })).Plan;
    }

    private ImmutableArray<Step> Graph()
    {
        var density = random.Next(2, 12);
        return
        [
            .. Enumerable.Range(0, random.Next(1, 31)).Select(number =>
            {
                var (kind, type) = Kinds[random.Next(Kinds.Length)];
                return new Step
                {
                    Id = new($"create {kind}/st{number}"),
                    Effect = new Effect.Ensure
                    {
                        Address = ResourceAddress.ForResource(Some.Subscription, "rg-1", type, $"azdoitst{number}"),
                        Kind = kind,
                        Class = EffectClass.Create,
                        Body = new JsonObject { ["location"] = random.Next(2) == 0 ? "eastus" : "westeurope", ["tags"] = new JsonObject { [References.OwnerTag] = References.Objective } },
                    },
                    DependsOn = [.. Enumerable.Range(0, number).Where(_ => random.Next(density) == 0).Select(used => StepAt(used))],
                    Undo = new Undo.Remove(),
                };
            }).Select(step => Known(step)),
        ];
    }

    private readonly List<StepId> known = [];

    private StepId StepAt(int number) => known[number];

    private Step Known(Step step)
    {
        known.Add(step.Id);
        return step;
    }

    private Task TakesAsync(double longestSeconds, CancellationToken ct) =>
        random.Next(4) == 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * longestSeconds), Time, ct);

    private static Failure Trouble(RetryClass retry, FailureCategory category, int? after = null) =>
        new() { Category = category, Retry = retry, Code = $"Trouble{category}", Message = "No.", RetryAfter = after is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

    /// <summary>Failures of every class; most often none.</summary>
    private Failure? Bad() => random.Next(30) switch
    {
        0 => Trouble(RetryClass.Never, FailureCategory.Policy),
        1 => Trouble(RetryClass.Never, FailureCategory.Quota),
        2 => Trouble(RetryClass.AfterDelay, FailureCategory.Throttling, random.Next(1, 400)),
        3 => Trouble(RetryClass.AfterDelay, FailureCategory.Capacity),
        _ => null,
    };

    private sealed class Hand(RandomRun run) : Strategy
    {
        private readonly Dictionary<string, int> inFlight = [];

        public override string Name => "random";

        public override Capability Assess(Effect effect) => new(1, "a test");

        public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
        {
            var lane = Lane.Of(effect);
            inFlight[lane] = inFlight.GetValueOrDefault(lane) + 1;
            run.Most = (Math.Max(run.Most.All, inFlight.Values.Sum()), Math.Max(run.Most.InLane, effect is Effect.Ensure ? inFlight[lane] : 0));
            try
            {
                await run.TakesAsync(30, ct);
                if (run.Bad() is { } refused)
                {
                    return refused;
                }

                await sent(new(null, run.random.Next(2) == 0 ? "operation" : null));
                await run.TakesAsync(600, ct);
                if (run.random.Next(200) == 0)
                {
                    // It never says what came of it.
                    await Task.Delay(Timeout.InfiniteTimeSpan, run.Time, ct);
                }

                if (run.random.Next(25) != 0)
                {
                    Apply(effect);
                }

                return run.random.Next(15) == 0 ? Trouble(RetryClass.AfterRead, FailureCategory.Network) : null;
            }
            finally
            {
                inFlight[lane]--;
            }
        }

        public override async Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct)
        {
            await run.TakesAsync(60, ct);
            return null;
        }

        private void Apply(Effect effect)
        {
            if (effect is Effect.Ensure made)
            {
                if (run.Standing.Contains(made.Address))
                {
                    run.MadeTwice.Add(made.Address);
                }

                run.cloud.Put(made.Address, made.Body);
            }
            else
            {
                run.cloud.Remove(effect.Address);
            }
        }
    }

    private sealed class Eyes(RandomRun run) : CloudInventory
    {
        public override async Task<Outcome<Found, Failure>> ReadAsync(ResourceAddress address, CancellationToken ct)
        {
            await run.TakesAsync(2, ct);
            return run.random.Next(100) == 0 ? Trouble(RetryClass.AfterDelay, FailureCategory.Network) : await run.cloud.ReadAsync(address, ct);
        }

        public override Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceKind? kind, string? resourceGroup, CancellationToken ct) => run.cloud.ListAsync(kind, resourceGroup, ct);

        public override Task<Outcome<IReadOnlyList<Usage>, Failure>> UsagesAsync(string provider, Region region, CancellationToken ct) => run.cloud.UsagesAsync(provider, region, ct);

        public override Task<Outcome<bool, Failure>> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct) => run.cloud.IsNameFreeAsync(kind, name, ct);
    }
}
