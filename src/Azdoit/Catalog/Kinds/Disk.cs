using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class Disk : ResourceKind
{
    public override string Id => "disk";

    public override string Title => "managed disk";

    public override ImmutableArray<string> Nouns { get; } = ["managed disk", "data disk", "hard disk", "hard drive", "ssd", "hdd", "disk"];

    public override string ArmType => "Microsoft.Compute/disks";

    public override string ApiVersion => "2024-03-02";

    // naming_rules.csv has no hyphen and no period; Azure's page on resource names and its portal do.
    public override NamingRule Naming { get; } = Network.Name("disk");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        // 128 GB is what a smaller wish would be billed as or little less.
        Said.Integer("disk_size_gb", 128, 1, 65536),
        new("sku", ParameterForm.Choice)
        {
            Choices = ["Standard_LRS", "StandardSSD_LRS", "StandardSSD_ZRS", "Premium_LRS", "Premium_ZRS", "PremiumV2_LRS", "UltraSSD_LRS"],
            Default = new ParameterValue.Text("StandardSSD_LRS"),
            Synonyms = new Dictionary<string, string>
            {
                ["hdd"] = "Standard_LRS", ["standard hdd"] = "Standard_LRS", ["standard ssd"] = "StandardSSD_LRS", ["standardssd"] = "StandardSSD_LRS",
                ["premium"] = "Premium_LRS", ["premium ssd"] = "Premium_LRS", ["premium zrs"] = "Premium_ZRS", ["premium ssd zrs"] = "Premium_ZRS", ["premium zone redundant"] = "Premium_ZRS", ["premium ssd zone redundant"] = "Premium_ZRS", ["zone redundant premium ssd"] = "Premium_ZRS", ["premium ssd zone redundant storage"] = "Premium_ZRS",
                ["standard ssd zrs"] = "StandardSSD_ZRS", ["standard ssd zone redundant"] = "StandardSSD_ZRS", ["zone redundant standard ssd"] = "StandardSSD_ZRS", ["standard ssd zone redundant storage"] = "StandardSSD_ZRS",
                ["premium ssd lrs"] = "Premium_LRS", ["premium lrs"] = "Premium_LRS", ["standard ssd lrs"] = "StandardSSD_LRS", ["standard hdd lrs"] = "Standard_LRS", ["premium ssd v2"] = "PremiumV2_LRS", ["ultra"] = "UltraSSD_LRS", ["ultra disk"] = "UltraSSD_LRS",
            },
        },
        Said.Zone,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("resize", EffectClass.Change, ["disk_size_gb"], Resized, Shrinks),
        Operation.Change("update", EffectClass.Change, ["sku", "disk_size_gb"], (observed, said) => MergePatch.Apply(Json.Of(("sku.name", said.Text("sku"))), Resized(observed, said)), Shrinks),
    ];

    protected override JsonObject Write(Blueprint blueprint) => Json.Of(
        ("sku.name", blueprint.Parameters.Text("sku")),
        ("zones", blueprint.Parameters.Text("zone") is { } zone ? new JsonArray(zone) : null),
        ("properties.creationData.createOption", "Empty"),
        ("properties.diskSizeGB", blueprint.Parameters.Whole("disk_size_gb")));

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
        [new(Meters.Disk, DiskTier.Sku(Size(body) ?? "Standard_LRS", Gigabytes(body) ?? 0), region, 1, MeterUnit.Month)];

    /// <summary><c>attached</c>, <c>unattached</c>, <c>reserved</c> (its machine is deallocated).</summary>
    public override string? State(JsonObject observed) => Json.Text(observed, "properties.diskState")?.ToLowerInvariant();

    public override string? Extent(JsonObject body) => Gigabytes(body) is { } gigabytes ? $"{gigabytes:0} GB" : null;

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Number("disk_size_gb") > 32767 && said.Text("sku") is not ("UltraSSD_LRS" or "PremiumV2_LRS"))
        {
            yield return new("disk_size_gb", "a disk that is neither Ultra nor Premium v2 has at most 32767 GB", "32767");
        }

        if (said.Text("zone") is { } zone && said.Text("sku")?.EndsWith("_ZRS", StringComparison.Ordinal) == true)
        {
            yield return new("zone", $"a zone redundant disk is in all zones and cannot be in zone {zone} alone");
        }
    }

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) =>
        Conflicts(said.Has("sku") || Size(observed) is not { } sku ? said : said.With("sku", sku)).Where(objection => said.Has(objection.Parameter));

    public override string? Lasting(JsonObject observed, JsonObject patch) => Gigabytes(patch) > Gigabytes(observed) ? "a disk that has grown cannot shrink" : null;

    private static JsonObject Resized(JsonObject observed, ParameterSet said) => Json.Of(("properties.diskSizeGB", said.Whole("disk_size_gb")));

    /// <summary>Azure refuses to shrink a disk; the class says what it would be.</summary>
    private static EffectClass Shrinks(JsonObject observed, ParameterSet said) =>
        said.Number("disk_size_gb") < Gigabytes(observed) ? EffectClass.Destroy : EffectClass.Change;

    private static decimal? Gigabytes(JsonObject disk) => Json.Number(disk, "properties.diskSizeGB");
}
