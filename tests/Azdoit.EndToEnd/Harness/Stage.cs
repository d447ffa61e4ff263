using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Cli;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Secrets;
using Azdoit.Connectors.Tests;
using Azdoit.Connectors.Tests.Arm;
using Azdoit.Connectors.Twins;
using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Sandbox;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>The whole path in one process: the real sandbox over HTTP, the real ARM hand, and a home in memory.</summary>
internal sealed class Stage : IAsyncDisposable
{
    // The public half of a key pair that nobody holds.
    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA nobody";

    private readonly TemporaryFolder folder = new();
    private readonly ObjectiveKeys keys;
    private readonly ArmClient client;
    private readonly MemoryObjectStore objects = new();
    private readonly MemoryPlanStore plans = new();
    private readonly MemoryLedger ledger;
    private readonly HurriedTime time = new();
    private readonly Writer writer = new("tester", "here", "sandbox");
    private int begun;

    private Stage(SandboxHost host)
    {
        Host = host;
        client = new ArmClient(new FixedAccess(host.BaseAddress, host.Endpoint.AccessToken), Settings());
        keys = new ObjectiveKeys(folder.Path);
        Journals = new MemoryJournalStore(writer, time);
        ledger = new MemoryLedger(time, writer);
        Target = new()
        {
            Cloud = "sandbox",
            Tenant = host.Endpoint.TenantId,
            Subscription = host.Endpoint.SubscriptionId,
            Environment = "dev",
            Class = EnvironmentClass.Dev,
            Principal = "sandbox",
        };
        Inventory = new ArmInventory(client, host.Endpoint.SubscriptionId);
    }

    public SandboxHost Host { get; }

    public Target Target { get; }

    public MemoryJournalStore Journals { get; }

    public ArmInventory Inventory { get; }

    /// <summary>Whether machines get a generated key pair, which takes a second to make, instead of a given public key.</summary>
    public bool Generated { get; init; }

    public Budget Budget { get; init; } = new() { MonthlyLimit = 1_000_000, DailyLimit = 1_000_000 };

    /// <summary>What carries plans out; ARM's interface unless set.</summary>
    public Strategy? Hand { get; set; }

    /// <summary>What may take over from it.</summary>
    public ImmutableArray<Strategy> Others { get; set; } = [];

    public ArmStrategy Arm => new(client, References);

    public ReferenceResolver References => new(keys, _ => null);

    /// <param name="folder">Where the sandbox keeps what clients of other makers need; null keeps everything in memory.</param>
    public static async Task<Stage> SetAsync(string? folder = null) =>
        new(((SandboxStart.Started)await SandboxHost.StartAsync(new SandboxOptions { StateDirectory = folder, ShortestOperation = TimeSpan.FromMilliseconds(2) }, CancellationToken.None)).Host);

    /// <summary>What a process has at its start; a mortal one may die.</summary>
    public AgentParts Process(Mortality? mortality = null)
    {
        return new()
        {
            Target = Target,
            Inventory = Inventory,
            Strategies = [.. Others.Prepend(Hand ?? Arm).Select(hand => mortality is null ? hand : new MortalStrategy(hand, mortality))],
            Journals = mortality is null ? Journals : new MortalJournals(Journals, mortality),
            Objects = objects,
            Plans = plans,
            Ledger = mortality is null ? ledger : new MortalLedger(ledger, mortality),
            Prices = PriceBook.Embedded,
            Budget = Budget,
            Policy = Policy.None,
            Defaults = Generated ? new() : new() { SshPublicKey = PublicKey },
            Caller = writer,
            Time = time,
            Random = new Random(1),
            NewObjective = () => new($"00000000-0000-7000-8000-{Interlocked.Increment(ref begun):D12}"),
        };
    }

    public Ask Ask(string request, Consent? consent = null) => new() { Request = request, Target = Target, Consent = consent ?? new() { Yes = true } };

    public Task<Answer> DoAsync(string request, Consent? consent = null) => DoAsync(Ask(request, consent));

    public Task<Answer> DoAsync(Ask ask) => new Agent(Process()).HandleAsync(ask, CancellationToken.None, CancellationToken.None);

    /// <summary>What was decided about failed attempts, in order.</summary>
    public async Task<IReadOnlyList<string>> DecisionsAsync(ObjectiveId objective) =>
        (await Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out var trouble)
            ? [.. entries.Select(entry => entry.Event).OfType<JournalEvent.StepFailed>().Select(failed => failed.Decision)]
            : throw new InvalidOperationException(trouble.Summary);

    public Task<Answer> DoElseAsync(string request, Execution.OnFailure onFailure) =>
        new Agent(Process()).HandleAsync(Ask(request) with { OnFailure = onFailure }, CancellationToken.None, CancellationToken.None);

    /// <param name="token">Of somebody else than the sandbox's owner.</param>
    public async Task<Answer> RehearseAsync(string request, string? token = null)
    {
        using var asker = token is null ? null : new ArmClient(new FixedAccess(Host.BaseAddress, token), Settings());
        return await new Agent(WithTwin(asker ?? client)).HandleAsync(Ask(request) with { Rehearse = true }, CancellationToken.None, CancellationToken.None);
    }

    public Task<Answer> RehearseAsync(Plan plan) => new StoredPlans(WithTwin(client)).ApplyAsync(
        new StoredPlan { Plan = plan, Request = "as planned", Created = time.GetUtcNow(), By = writer }, Ask("") with { Rehearse = true }, CancellationToken.None, CancellationToken.None);

    public async Task<Plan> PlanAsync(string request) =>
        (await new Agent(Process()).HandleAsync(Ask(request) with { DryRun = true }, CancellationToken.None, CancellationToken.None)).Planned!.Plan!;

    private AgentParts WithTwin(ArmClient asker) => Process() with
    {
        Inventory = new ArmInventory(asker, Target.Subscription),
        Twin = async (plan, ct) => (await new SnapshotTaker(asker, Target.Tenant, Target.Subscription, time).TakeAsync(plan, ct)).TryGet(out var snapshot, out var failure)
            ? await SandboxTwin.MakeAsync(snapshot, _ => null, TimeProvider.System, ct)
            : failure,
    };

    private ArmClientSettings Settings() => new() { Clock = time, Random = new Random(1), NewId = Guid.NewGuid, FirstDelay = TimeSpan.FromMilliseconds(5) };

    public async Task<Answer> ResumeAsync(ObjectiveId objective) =>
        await new Objectives(Process()).ResumeAsync(objective, Ask(""), CancellationToken.None, CancellationToken.None);

    /// <summary>Looks at the undo's plan first and then approves exactly what it shows.</summary>
    public Task<Answer> UndoAsync(ObjectiveId objective, params ImmutableArray<string> include) => UndoAsync(objective, Process(), include);

    /// <param name="process">The one that takes it back; the look at the plan was another's.</param>
    public async Task<Answer> UndoAsync(ObjectiveId objective, AgentParts process, params ImmutableArray<string> include)
    {
        var shown = await new Objectives(Process()).UndoAsync(objective, Ask("") with { DryRun = true, Include = include }, CancellationToken.None, CancellationToken.None);
        var consent = shown.Planned?.Plan is not { } plan ? null : new Consent
        {
            Approve = plan.Hash,
            Allow = [.. shown.Verdict!.Needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))],
        };
        return await new Objectives(process).UndoAsync(objective, Ask("", consent) with { Include = include }, CancellationToken.None, CancellationToken.None);
    }

    public async Task<RunState> StateAsync(ObjectiveId objective) =>
        (await Journals.ReadAsync(objective, CancellationToken.None)).TryGet(out var entries, out var trouble)
            ? RunState.Fold(entries)
            : throw new InvalidOperationException(trouble.Summary);

    /// <summary>Everything in the cloud, groups included.</summary>
    public async Task<IReadOnlyList<ObservedResource>> WorldAsync()
    {
        var all = await ListAsync(null);
        return [.. all.Concat(await ListAsync(KnownKinds.Get("group"))).OrderBy(resource => resource.Address.Id, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ObservedResource>> ListAsync(ResourceKind? kind) =>
        (await Inventory.ListAsync(kind, null, CancellationToken.None)).TryGet(out var listed, out var failure)
            ? listed
            : throw new InvalidOperationException($"{failure.Code}: {failure.Message}");

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        keys.Dispose();
        await Host.DisposeAsync();
        folder.Dispose();
    }
}
