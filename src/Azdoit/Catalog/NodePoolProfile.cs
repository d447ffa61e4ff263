using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>What a pool of Kubernetes nodes looks like, inside a cluster's body and as a resource of its own, and what it takes.</summary>
internal static class NodePoolProfile
{
    /// <summary>What Azure's own tools make.</summary>
    private const int UsualCount = 3;

    public static ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.MachineSize,
        .. Said.Capacity,
        Said.Integer("node_count", UsualCount, 0, 1000),
        Said.Integer("min_count", null, 0, 1000),
        Said.Integer("max_count", null, 1, 1000),
        // Named, so that what is billed is known beforehand; otherwise Azure chooses by size, disk or ephemeral.
        Said.Integer("disk_size_gb", 128, 30, 2048),
        new("version", ParameterForm.Text),
        Said.Zones,
    ];

    /// <summary>The profile's properties, without its name.</summary>
    public static JsonObject Of(ParameterSet said, string mode)
    {
        var scales = Scales(said);
        return Json.Of(
            ("mode", mode),
            ("type", "VirtualMachineScaleSets"),
            ("count", said.Whole("node_count")),
            ("vmSize", said.Text("size")),
            ("osType", said.Text("os") == "windows" ? "Windows" : "Linux"),
            ("osDiskType", "Managed"),
            ("osDiskSizeGB", said.Whole("disk_size_gb")),
            ("orchestratorVersion", said.Text("version")),
            ("availabilityZones", said.Words("zones") is { IsEmpty: false } zones ? new JsonArray([.. zones]) : null),
            ("enableAutoScaling", scales ? true : null),
            ("minCount", scales ? said.Whole("min_count") ?? 1 : null),
            ("maxCount", scales ? said.Whole("max_count") ?? said.Whole("node_count") : null));
    }

    /// <summary>
    /// The merge patch that scales a pool: to a number of nodes, or to limits between which it scales itself. Azure wants both limits,
    /// and the number within them: what was not said is what there is, or one node at least.
    /// </summary>
    public static JsonObject Scaled(JsonNode? pool, ParameterSet said)
    {
        if (!Scales(said))
        {
            return Json.Of(("count", said.Whole("node_count")));
        }

        var nodes = said.Number("node_count") ?? Json.Number(pool, "count") ?? 1;
        var least = said.Number("min_count") ?? Json.Number(pool, "minCount") ?? Math.Min(1, nodes);
        var most = said.Number("max_count") ?? Json.Number(pool, "maxCount") ?? Math.Max(least, nodes);
        return Json.Of(
            ("count", (int)Math.Clamp(nodes, Math.Min(least, most), most)),
            ("enableAutoScaling", true),
            ("minCount", (int)least),
            ("maxCount", (int)most));
    }

    /// <summary>Fewer nodes, or a lower ceiling, move what runs on them.</summary>
    public static EffectClass ClassOf(JsonNode? pool, ParameterSet said) =>
        said.Number("node_count") < Json.Number(pool, "count") || said.Number("max_count") < Json.Number(pool, "count") ? EffectClass.Interrupt : EffectClass.Change;

    public static IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Number("min_count") > said.Number("max_count"))
        {
            yield return new("min_count", $"at least {said.Text("min_count")} nodes and at most {said.Text("max_count")} cannot both hold");
        }

        if (said.Number("node_count") < said.Number("min_count") || said.Number("node_count") > said.Number("max_count"))
        {
            yield return new("node_count", $"{said.Text("node_count")} nodes is outside the limits that were given");
        }
    }

    /// <summary>Why an upgrade has no undo.</summary>
    public const string NoWayBack = "Kubernetes cannot go back to an older version";

    /// <summary>Limits without a number say where it begins: at the usual one, or at the limit that is nearest to it.</summary>
    public static ParameterSet WithCount(ParameterSet said)
    {
        var (least, most) = (said.Number("min_count") ?? 0, said.Number("max_count") ?? decimal.MaxValue);
        return said.Has("node_count") || !Scales(said) || least > most ? said : said.With("node_count", Math.Clamp(UsualCount, least, most));
    }

    /// <summary>Azure refuses a number for a pool that counts itself.</summary>
    public static IEnumerable<Objection> ConflictsOfChange(JsonNode? pool, ParameterSet said) =>
        said.Has("node_count") && !Scales(said) && Json.IsTrue(pool, "enableAutoScaling")
            ? [new("node_count", $"the pool scales itself between {Json.Number(pool, "minCount"):0} and {Json.Number(pool, "maxCount"):0} nodes; say other limits instead of a number")]
            : Conflicts(said);

    public static ImmutableArray<MeterDemand> MetersOf(JsonNode? pool, Region region)
    {
        var nodes = Json.Number(pool, "count") ?? 1;
        var size = Json.Text(pool, "vmSize") ?? "(size unknown)";
        var meter = Json.Text(pool, "osType") == "Windows" ? Meters.VmWindows : Meters.VmLinux;
        var disk = DiskTier.Sku(OsDisk.StorageType(size), Json.Number(pool, "osDiskSizeGB") ?? 128);
        var more = (Json.Number(pool, "maxCount") ?? nodes) - nodes;
        ImmutableArray<MeterDemand> standing = [new(meter, size, region, nodes, MeterUnit.Hour), new(Meters.Disk, disk, region, nodes, MeterUnit.Month)];
        return more > 0
            ?
            [
                .. standing,
                new(meter, size, region, more, MeterUnit.Hour) { Usage = new(0, more * Money.HoursPerMonth, $"node-hours, when the autoscaler goes above {nodes:0} nodes") },
                new(Meters.Disk, disk, region, more, MeterUnit.Month) { Usage = new(0, more, $"disks, when the autoscaler goes above {nodes:0} nodes") },
            ]
            : standing;
    }

    public static ImmutableArray<QuotaDemand> QuotasOf(JsonNode? pool, Region region) =>
        Json.Text(pool, "vmSize") is { } sku && VmSizes.Find(sku) is { } size ? ComputeQuota.Cores(size, Json.Number(pool, "count") ?? 1, region) : [];

    /// <summary><c>3 nodes</c>, <c>3 nodes, scales from 2 to 6</c>.</summary>
    public static string? Extent(JsonNode? pool) => Json.Number(pool, "count") is not { } nodes ? null
        : $"{nodes:0} {(nodes == 1 ? "node" : "nodes")}{(Json.IsTrue(pool, "enableAutoScaling") ? $", scales from {Json.Number(pool, "minCount"):0} to {Json.Number(pool, "maxCount"):0}" : "")}";

    private static bool Scales(ParameterSet said) => said.Has("min_count") || said.Has("max_count");
}
