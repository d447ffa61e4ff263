using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class SqlDatabase : ResourceKind
{
    /// <summary>What a database with vCores has when nobody says more, in GB.</summary>
    private const int AssumedGb = 32;

    private const long BytesPerGb = 1L << 30;

    public override string Id => "sql_db";

    public override string Title => "SQL database";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure sql database", "sql server database", "azure sql db", "azure sql", "mssql database", "sql database", "sql db"];

    public override string ArmType => "Microsoft.Sql/servers/databases";

    public override string ApiVersion => "2023-08-01";

    public override string ParentKind => "sql_server";

    public override string ParentParameter => "server";

    /// <summary>Every server has a system database, master, that is nobody's.</summary>
    public override bool Covers(JsonObject observed) => Json.Text(observed, "kind")?.Contains("system", StringComparison.OrdinalIgnoreCase) != true;

    public override NamingRule Naming { get; } = new(
        "db", 1, 128, NameScope.Parent, name => !name.AsSpan().ContainsAny("<>*%&:\\/?") && name[^1] is not ('.' or ' '),
        "anything but < > * % & : \\ / ?; no period or space at the end");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("server", ParameterForm.Name),
        // The smallest that is no toy: 250 GB, about half a dollar a day.
        Said.Choice("sku", "S0", SqlSku.Names),
        Said.Choice("tier", null, "Basic", "Standard", "Premium", "GeneralPurpose", "Serverless", "BusinessCritical", "Hyperscale") with { Synonyms = new Dictionary<string, string> { ["serverless general purpose"] = "Serverless", ["general purpose serverless"] = "Serverless", ["serverless compute"] = "Serverless", ["gp"] = "GeneralPurpose", ["gp serverless"] = "Serverless", ["serverless gp"] = "Serverless", ["bc"] = "BusinessCritical" } },
        Said.Integer("vcpus", null, 1, 80),
        Said.Integer("disk_size_gb", null, 1, 4096),
        new("redundancy", ParameterForm.Choice) { Choices = ["Local", "Zone", "Geo"], Synonyms = new Dictionary<string, string> { ["lrs"] = "Local", ["zrs"] = "Zone", ["grs"] = "Geo", ["geo redundant backup"] = "Geo", ["geo redundant backups"] = "Geo", ["zone redundant backup"] = "Zone", ["zone redundant backups"] = "Zone", ["locally redundant backup"] = "Local", ["locally redundant backups"] = "Local" } },
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("scale", EffectClass.Interrupt, ["sku", "tier", "vcpus"], Changed, Shrinks),
        Operation.Change("resize", EffectClass.Interrupt, ["sku", "disk_size_gb"], Changed, Shrinks),
        Operation.Change("update", EffectClass.Interrupt, ["sku", "tier", "vcpus", "disk_size_gb", "redundancy"], Changed, Shrinks),
    ];

    public override ImmutableArray<Implied> Implies(ParameterSet parameters) => [new("server", "sql_server") { Shared = true }];

    /// <summary>A tier or a number of vCores decides the objective when none is named.</summary>
    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults(Objective(said) is { } sku ? said.With("sku", sku) : said);

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        // Hyperscale grows by itself and takes no size.
        var sku = said.Text("sku")!;
        var gigabytes = said.Whole("disk_size_gb") ?? (SqlSku.IsDtu(sku) || SqlSku.Family(sku) == "HS_Gen5" ? null : AssumedGb);
        return Json.Of(
            ("sku", SqlSku.Body(sku)),
            ("properties.maxSizeBytes", gigabytes * BytesPerGb),
            ("properties.requestedBackupStorageRedundancy", said.Text("redundancy")));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => said.Text("sku") is { } sku ? Against(sku, said) : [];

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said)
    {
        var sku = Objective(said, observed) ?? Size(observed);
        return sku is null ? []
            : SqlSku.Names.Contains(sku) ? Against(sku, said)
            : [new("vcpus", $"there is no {sku}")];
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var name = SqlSku.Name(Json.At(body, "sku")) ?? "(sku unknown)";
        if (SqlSku.IsDtu(name))
        {
            return [new(Meters.SqlDtu, name, region, 1, MeterUnit.Day)];
        }

        var family = Json.Text(body, "sku.name") ?? name;
        var cores = Json.Number(body, "sku.capacity") ?? 1;
        var tier = SqlSku.StorageTier(name);
        var storage = new MeterDemand(Meters.SqlStorage, tier, region, (Json.Number(body, "properties.maxSizeBytes") ?? AssumedGb * BytesPerGb) / BytesPerGb, MeterUnit.GbMonth);
        return
        [
            family.Contains("_S_", StringComparison.Ordinal)
                ? new(Meters.SqlVcore, family, region, 1, MeterUnit.Hour) { Usage = new(0, cores * Money.HoursPerMonth, "vCore-hours while it is in use; it pauses by itself") }
                : new(Meters.SqlVcore, family, region, cores, MeterUnit.Hour),
            // Serverless and Hyperscale prices include the licence.
            .. family is "GP_Gen5" or "BC_Gen5" ? [new MeterDemand(Meters.SqlLicence, family, region, cores, MeterUnit.Hour)] : (ImmutableArray<MeterDemand>)[],
            tier == "Hyperscale" ? storage with { Quantity = 1, Usage = new(0, null, "GB stored; Hyperscale grows as it is filled") } : storage,
        ];
    }

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.status")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => SqlSku.Name(Json.At(observed, "sku"));

    /// <summary>What is said beside an objective and contradicts it would be lost.</summary>
    private static IEnumerable<Objection> Against(string sku, ParameterSet said)
    {
        if (said.Text("vcpus") is { } cores && !sku.EndsWith($"_{cores}", StringComparison.Ordinal))
        {
            yield return new("vcpus", SqlSku.IsDtu(sku) ? $"{sku} is sold by DTUs and has no number of vCores" : $"{sku} has not {cores} vCores");
        }

        if (said.Text("tier") is { } tier && tier != SqlSku.TierSaid(sku))
        {
            yield return new("tier", $"{sku} is {SqlSku.TierSaid(sku)}, not {tier}");
        }

        if (said.Number("disk_size_gb") is { } gigabytes && SqlSku.MaxGb(sku) is { } most && gigabytes > most)
        {
            yield return new("disk_size_gb", most == 0 ? $"{sku} grows by itself and takes no size" : $"a database of {sku} has at most {most} GB, not {gigabytes}");
        }
    }

    /// <summary>The objective that tier and vCores come to; of what exists, what was not said stays: more vCores change no tier, another tier keeps the vCores.</summary>
    private static string? Objective(ParameterSet said, JsonObject? observed = null)
    {
        if (said.Text("sku") is { } sku)
        {
            return sku;
        }

        var (cores, tier) = (said.Text("vcpus"), said.Text("tier"));
        var current = observed is null ? null : SqlSku.Name(Json.At(observed, "sku"));
        var kept = current is null || SqlSku.IsDtu(current) ? null : Json.Number(observed, "sku.capacity");
        return tier switch
        {
            "Basic" => "Basic",
            "Standard" => "S0",
            "Premium" => "P1",
            "BusinessCritical" => Sized("BC_Gen5", 2),
            "Hyperscale" => Sized("HS_Gen5", 2),
            "Serverless" => Sized("GP_S_Gen5", 1),
            "GeneralPurpose" => Sized("GP_Gen5", 2),
            _ => cores is null ? null : $"{(kept is null ? "GP_Gen5" : SqlSku.Family(current!))}_{cores}",
        };

        string Sized(string family, int least) => cores is not null ? $"{family}_{cores}" : kept is { } number ? SqlSku.AtLeast(family, number) : $"{family}_{least}";
    }

    private static JsonObject Changed(JsonObject observed, ParameterSet said)
    {
        var changed = Json.Of(
            ("sku", Objective(said, observed) is { } sku ? SqlSku.Body(sku) : null),
            ("properties.maxSizeBytes", said.Whole("disk_size_gb") * BytesPerGb),
            ("properties.requestedBackupStorageRedundancy", said.Text("redundancy")));
        if (changed["sku"] is JsonObject { } wanted && !wanted.ContainsKey("family") && Json.At(observed, "sku.family") is not null)
        {
            // DTUs have no hardware family, and a merge would keep the former one.
            wanted["family"] = null;
        }

        return changed;
    }

    private static EffectClass Shrinks(JsonObject observed, ParameterSet said) =>
        said.Number("disk_size_gb") * BytesPerGb < Json.Number(observed, "properties.maxSizeBytes") ? EffectClass.Destroy : EffectClass.Interrupt;
}
