using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Tests.Gates;

/// <summary>Facts of a small, harmless plan in the sandbox, to be changed in the one respect that a test is about.</summary>
internal static class Some
{
    public const string Subscription = "00000000-0000-0000-0000-00000000000a";

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Writer Ann = new("ann", "here", "ann@example.com");

    public static readonly Writer Bob = new("bob", "here", "bob@example.com");

    public static readonly ObjectiveId Mine = new("mine");

    public static readonly LedgerAccount Account = new("sandbox", Subscription);

    public static readonly Target Dev = new()
    {
        Cloud = "sandbox", Tenant = "t", Subscription = Subscription, SubscriptionName = "play", Environment = "dev", Class = EnvironmentClass.Dev, Principal = "ann@example.com",
    };

    public static readonly Target Production = Dev with { Environment = "prod", Class = EnvironmentClass.Production };

    public static ResourceAddress Vm(string name, string group = "rg-1") =>
        ResourceAddress.ForResource(Subscription, group, "Microsoft.Compute/virtualMachines", name);

    public static Effect Create(string name, string size = "Standard_D4s_v3", string region = "eastus") => new Effect.Ensure
    {
        Address = Vm(name), Kind = "vm", Class = EffectClass.Create, Body = Body(size, region),
    };

    public static Effect Of(EffectClass effect, string name) => effect switch
    {
        EffectClass.Create => Create(name),
        EffectClass.Destroy => new Effect.Remove { Address = Vm(name), Kind = "vm", Class = effect, Fingerprint = "f" },
        EffectClass.Interrupt => new Effect.Invoke { Address = Vm(name), Kind = "vm", Class = effect, Fingerprint = "f", Action = "powerOff", State = "stopped" },
        _ => new Effect.Modify { Address = Vm(name), Kind = "vm", Class = effect, Fingerprint = "f", Patch = new() { ["tags"] = new JsonObject { ["a"] = "b" } } },
    };

    public static JsonObject Body(string size, string region) => new()
    {
        ["location"] = region,
        ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = size } },
    };

    public static Plan Plan(params Effect[] effects) => new(
        PlanTarget.Of(Dev),
        [.. effects.Select(effect => new Step { Id = new($"{effect.Class} {effect.Address.Name}"), Effect = effect, Undo = new Undo.Remove() })]);

    public static Quote Quote(params (ResourceAddress Resource, decimal Monthly)[] costs) => new()
    {
        Lines = [], Credits = [], Usage = [], Unknown = [], Free = [],
        Resources = [.. costs.Select(cost => new ResourceCost(cost.Resource, new Money(cost.Monthly), []))],
        Monthly = new(costs.Sum(cost => cost.Monthly)),
        OneTime = Money.Zero,
        Confidence = Confidence.Certain,
        ConfidenceReasons = [],
        AsOf = "2026-06-18",
    };

    public static UnknownPrice Unknown(params ImmutableArray<ResourceAddress> resources) =>
        new("vm-linux", "Standard_X1", new("eastus"), "not in the price list", [], resources);

    /// <summary>One machine for so much a month; the quota is wide open.</summary>
    public static GateFacts Facts(decimal monthly = 5m, params Effect[] effects)
    {
        effects = effects.Length == 0 ? [Create("vm-1")] : effects;
        return new()
        {
            Plan = Plan(effects),
            Quote = Quote((effects[0].Address, monthly)),
            Target = Dev,
            Budget = Budget.Default,
            Ledger = LedgerState.Empty,
            Caller = Ann,
            Now = Now,
            Usages = [Cores(0, 10_000)],
        };
    }

    public static QuotaReading Cores(decimal current, decimal limit, string region = "eastus") => new(
        "Microsoft.Compute", new(region), [new Usage("cores", "Total Regional vCPUs", current, limit), new Usage("standardDSv3Family", "Standard DSv3 Family vCPUs", current, limit)]);

    public static LedgerState Ledger(params LedgerEvent[] events) => LedgerAt(Now, Ann, events);

    public static LedgerState LedgerAt(DateTimeOffset time, Writer by, params LedgerEvent[] events)
    {
        LedgerEntry? last = null;
        return LedgerState.Fold(events.Select(happened => last = LedgerEntry.Following(last, time, by, happened)).ToList());
    }

    public static LedgerEvent Standing(decimal monthly, string name = "old", LedgerAccount? account = null) =>
        new LedgerEvent.Committed(new("earlier"), account ?? Account, [new(Vm(name), monthly)]);

    public static LedgerEvent Reserved(decimal monthly, ObjectiveId objective, string name = "coming") =>
        new LedgerEvent.Reserved(objective, Account, [new(Vm(name), monthly)]);
}
