using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A Redis cache: TLS only, reached with its keys. Azure takes about a quarter of an hour to make one.</summary>
internal sealed class RedisCache : ResourceKind
{
    public override string Id => "redis";

    public override string Title => "Redis cache";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure cache for redis", "azure redis cache", "redis instance", "redis cluster", "redis server", "redis cache", "azure redis", "in-memory cache", "redis", "cache"];

    public override string ArmType => "Microsoft.Cache/Redis";

    public override string ApiVersion => "2024-03-01";

    public override NamingRule Naming { get; } = new(
        "redis", 1, 63, NameScope.Global, name => Characters.Hyphenated(name) && !name.Contains("--", StringComparison.Ordinal),
        "letters, digits and single hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        Said.Choice("sku", "Basic", "Basic", "Standard", "Premium"),
        new("size", ParameterForm.Choice) { Choices = ["C0", "C1", "C2", "C3", "C4", "C5", "C6", "P1", "P2", "P3", "P4", "P5"], Default = new ParameterValue.Text("C0") },
    ];

    private static readonly ImmutableArray<string> Tiers = ["Basic", "Standard", "Premium"];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("resize", EffectClass.Interrupt, ["size", "sku"], Rescaled, LosesData),
        Operation.Change("scale", EffectClass.Interrupt, ["size", "sku"], Rescaled, LosesData),
        Operation.Change("update", EffectClass.Interrupt, ["sku", "size"], Rescaled, LosesData),
    ];

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(45), Usual = TimeSpan.FromMinutes(15) };

    /// <summary>The size decides the tier and the tier the size, whichever was said.</summary>
    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults((said.Text("sku"), said.Text("size")) switch
    {
        (null, ['P', ..]) => said.With("sku", "Premium"),
        ("Premium", null) => said.With("size", "P1"),
        ("Standard", null) => said.With("size", "C1"),
        _ => said,
    });

    protected override JsonObject Write(Blueprint blueprint) => Json.Of(
        ("properties.sku", Sku(blueprint.Parameters.Text("sku")!, blueprint.Parameters.Text("size")!)),
        ("properties.enableNonSslPort", false),
        ("properties.minimumTlsVersion", "1.2"));

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("sku") is { } sku && said.Text("size") is { } size && sku == "Premium" != (size[0] == 'P'))
        {
            yield return new("size", $"{sku} caches come in sizes {(sku == "Premium" ? "P1 to P5" : "C0 to C6")}, not in {size}", sku == "Premium" ? "P1" : "C1");
        }
    }

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said)
    {
        var (sku, size) = Target(observed, said);
        var current = Json.Text(observed, "properties.sku.name");
        return current is not null && Tiers.IndexOf(sku) < Tiers.IndexOf(current)
            ? [new("sku", $"a {current} cache cannot become {sku}: Azure scales caches up in tier, not down")]
            : Conflicts(ParameterSet.Empty.With("sku", sku).With("size", size));
    }

    public override string? Lasting(JsonObject observed, JsonObject patch) =>
        Json.Text(patch, "properties.sku.name") is { } sku && sku != Json.Text(observed, "properties.sku.name") ? "a cache cannot go back to a lower tier" : null;

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [new(Meters.Redis, Size(body) ?? "(size unknown)", region, 1, MeterUnit.Hour)];

    public override string? Size(JsonObject observed) => SizeOf(observed);

    /// <summary><c>Standard C1</c>.</summary>
    private static string? SizeOf(JsonObject cache) => Json.Text(cache, "properties.sku.name") is { } sku
        ? $"{sku} {Json.Text(cache, "properties.sku.family")}{Json.Number(cache, "properties.sku.capacity")}"
        : null;

    private static JsonObject Sku(string name, string size) => Json.Of(("name", name), ("family", size[..1]), ("capacity", int.Parse(size[1..])));

    private static JsonObject Rescaled(JsonObject observed, ParameterSet said)
    {
        var (sku, size) = Target(observed, said);
        return Json.Of(("properties.sku", Sku(sku, size)));
    }

    /// <summary>The tier and size that a change leads to. Premium has sizes of its own: from any other tier, its smallest.</summary>
    private static (string Sku, string Size) Target(JsonObject observed, ParameterSet said)
    {
        var current = SizeOf(observed)?.Split(' ') is { Length: 2 } parts ? parts : ["Basic", "C0"];
        var size = said.Text("size") ?? (said.Text("sku") == "Premium" && current[1][0] == 'C' ? "P1" : current[1]);
        return (said.Text("sku") ?? (size[0] == 'P' ? "Premium" : current[0]), size);
    }

    /// <summary>A Basic cache is one machine: another size is another machine, and an empty one.</summary>
    private static EffectClass LosesData(JsonObject observed, ParameterSet said) =>
        Json.Text(observed, "properties.sku.name") == "Basic" && said.Text("sku") is null or "Basic" ? EffectClass.Destroy : EffectClass.Interrupt;
}
