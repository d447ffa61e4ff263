using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A PostgreSQL flexible server without firewall rules: its endpoint is public, and nobody gets through it.</summary>
internal sealed class PostgresServer : ResourceKind
{
    public override string Id => "postgres";

    public override string Title => "PostgreSQL flexible server";

    public override ImmutableArray<string> Nouns { get; } =
    [
        "azure database for postgresql flexible server", "azure database for postgresql server", "azure database for postgresql", "postgresql flexible server", "postgres flexible server",
        "postgresql server", "postgresql database", "postgres server", "postgres database", "postgresql db", "postgres db", "postgresql", "postgres", "pgsql", "pg server", "pg flexible server", "pg database", "pg db", "pg", "psql", "postgresdb", "flexible server",
    ];

    public override string ArmType => "Microsoft.DBforPostgreSQL/flexibleServers";

    public override string ApiVersion => "2024-08-01";

    // naming_rules.csv has the retired single server; flexible servers share its rule.
    public override NamingRule Naming { get; } = new(
        "psql", 3, 63, NameScope.Global, Characters.LowerHyphenated, "lower-case letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        Said.Size("Standard_B1ms"),
        Said.ToSize,
        .. Said.Capacity,
        Said.Choice("version", "16", "13", "14", "15", "16", "17"),
        Said.Integer("disk_size_gb", 32, 32, 32767),
        new("admin_username", ParameterForm.Name) { Default = new ParameterValue.Text("psqladmin") },
        Said.Zone,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        new("start", EffectClass.Change, new OperationForm.Invoke("start", "running") { InverseVerb = "stop" }),
        new("stop", EffectClass.Interrupt, new OperationForm.Invoke("stop", "stopped") { InverseVerb = "start" }),
        new("restart", EffectClass.Interrupt, new OperationForm.Invoke("restart", "running")),
        Operation.Change("resize", EffectClass.Change, ["to_size", "size", "disk_size_gb"], Changed, ClassOfChange),
        Operation.Change("scale", EffectClass.Change, ["to_size", "size", "disk_size_gb"], Changed, ClassOfChange),
        Operation.Change("update", EffectClass.Change, ["version", "disk_size_gb", "to_size", "size"], Changed, ClassOfChange),
    ];

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(30), Usual = TimeSpan.FromMinutes(6) };

    public override ImmutableArray<string> WriteOnly { get; } = ["properties.administratorLoginPassword", "properties.createMode"];

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var size = said.Text("size")!;
        return Json.Of(
            ("sku.name", size),
            ("sku.tier", Tier(size)),
            ("properties.version", said.Text("version")),
            ("properties.administratorLogin", said.Text("admin_username")),
            ("properties.administratorLoginPassword", References.Secret($"generate:{blueprint.Name}-admin")),
            ("properties.storage.storageSizeGB", said.Whole("disk_size_gb")),
            ("properties.backup.backupRetentionDays", 7),
            ("properties.backup.geoRedundantBackup", "Disabled"),
            ("properties.highAvailability.mode", "Disabled"),
            ("properties.network.publicNetworkAccess", "Enabled"),
            ("properties.availabilityZone", said.Text("zone")));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Whole("disk_size_gb") is { } gigabytes && Storage(gigabytes) is { } objection)
        {
            yield return objection;
        }

        foreach (var reserved in ReservedLogins.Objection(said))
        {
            yield return reserved;
        }
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
    [
        new(Meters.PostgresCompute, Size(body) ?? "(size unknown)", region, 1, MeterUnit.Hour),
        new(Meters.PostgresStorage, "Standard", region, Json.Number(body, "properties.storage.storageSizeGB") ?? 32, MeterUnit.GbMonth),
    ];

    public override bool IsBilled(MeterDemand demand, string? state) => state != "stopped" || demand.Meter == Meters.PostgresStorage;

    /// <summary>Azure says Ready where we say running.</summary>
    public override string? State(JsonObject observed) =>
        Json.Text(observed, "properties.state")?.ToLowerInvariant() is { } state ? state == "ready" ? "running" : state : null;

    public override string? Extent(JsonObject body) => Json.Number(body, "properties.storage.storageSizeGB") is { } gigabytes ? $"{gigabytes:0} GB" : null;

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) =>
        said.Whole("disk_size_gb") is { } gigabytes && Storage(gigabytes) is { } objection ? [objection] : [];

    public override string? Lasting(JsonObject observed, JsonObject patch) =>
        Json.Text(patch, "properties.version") is { } version && version != Json.Text(observed, "properties.version") ? "a server cannot go back to an older version"
        : Json.Number(patch, "properties.storage.storageSizeGB") > Json.Number(observed, "properties.storage.storageSizeGB") ? "storage that has grown cannot shrink"
        : null;

    /// <summary>Powers of two, and from 16 TB on the one size that there is above.</summary>
    private static Objection? Storage(int gigabytes) => int.IsPow2(gigabytes) && gigabytes <= 16384 || gigabytes is 4095 or 32767
        ? null
        : new("disk_size_gb", $"storage comes in 32, 64, 128, ... 16384 and 32767 GB, not in {gigabytes}", gigabytes > 16384 ? "32767" : $"{1 << (int)Math.Ceiling(Math.Log2(gigabytes))}");

    private static JsonObject Changed(JsonObject observed, ParameterSet said)
    {
        var size = said.Text("to_size") ?? said.Text("size");
        return Json.Of(
            ("sku.name", size),
            ("sku.tier", size is null ? null : Tier(size)),
            ("properties.version", said.Text("version")),
            ("properties.storage.storageSizeGB", said.Whole("disk_size_gb")));
    }

    /// <summary>A size or version restarts the server; more storage does not; less is refused by Azure.</summary>
    private static EffectClass ClassOfChange(JsonObject observed, ParameterSet said) =>
        said.Number("disk_size_gb") < Json.Number(observed, "properties.storage.storageSizeGB") ? EffectClass.Destroy
        : said.Has("to_size") || said.Has("size") || said.Has("version") ? EffectClass.Interrupt
        : EffectClass.Change;

    private static string Tier(string size) => size.Replace("Standard_", "", StringComparison.OrdinalIgnoreCase) switch
    {
        ['B' or 'b', ..] => "Burstable",
        ['E' or 'e', ..] => "MemoryOptimized",
        _ => "GeneralPurpose",
    };
}
