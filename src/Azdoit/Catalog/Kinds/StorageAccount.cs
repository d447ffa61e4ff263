using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A storage account: HTTPS only, no anonymous access to its data unless the request says so.</summary>
internal sealed class StorageAccount : ResourceKind
{
    /// <summary>What nobody said how full it will get is quoted for: from nothing to the size that <c>formats.md</c> assumes.</summary>
    private const decimal AssumedGb = 100;

    public override string Id => "storage";

    private static readonly ImmutableDictionary<string, string> KindWords = new Dictionary<string, string>
    {
        ["gpv2"] = "StorageV2", ["v2"] = "StorageV2", ["general purpose v2"] = "StorageV2", ["block blob"] = "BlockBlobStorage", ["block blobs"] = "BlockBlobStorage", ["premium block blob"] = "BlockBlobStorage", ["premium block blobs"] = "BlockBlobStorage", ["file storage"] = "FileStorage", ["file"] = "FileStorage",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> TierWords = new Dictionary<string, string> { ["cool tier"] = "Cool", ["hot tier"] = "Hot", ["cold tier"] = "Cold" }.ToImmutableDictionary();

    public override string Title => "storage account";

    public override ImmutableArray<string> Nouns { get; } = ["file share storage account", "filestorage account", "file storage account", "azure storage account", "block blob storage account", "blob storage account", "storage account", "general purpose v2 account", "general-purpose v2 account", "storagev2 account", "gpv2 account", "blob storage", "storage acct", "storage", "sa"];

    public override string ArmType => "Microsoft.Storage/storageAccounts";

    public override string ApiVersion => "2023-05-01";

    public override NamingRule Naming { get; } = new("st", 3, 24, NameScope.Global, Characters.LowerAndDigits, "lower-case letters and digits") { Separator = "" };

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        Said.Choice("kind", "StorageV2", "StorageV2", "BlobStorage", "BlockBlobStorage", "FileStorage") with { Synonyms = KindWords },
        Said.Choice("tier", "Standard", "Standard", "Premium"),
        Said.Redundancy("LRS", "LRS", "ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"),
        Said.Choice("sku", null, "Standard_LRS", "Standard_ZRS", "Standard_GRS", "Standard_RAGRS", "Standard_GZRS", "Standard_RAGZRS", "Premium_LRS", "Premium_ZRS"),
        Said.Choice("access_tier", "Hot", "Hot", "Cool", "Cold") with { Synonyms = TierWords },
        Said.PublicAccess,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("update", EffectClass.Change, ["sku", "redundancy", "access_tier", "public_access"], (observed, said) => Json.Of(
            ("sku.name", said.Text("sku") ?? (said.Text("redundancy") is { } redundancy ? $"{Sku(observed)[0]}_{redundancy}" : null)),
            ("properties.accessTier", said.Text("access_tier")),
            ("properties.allowBlobPublicAccess", said.Flag("public_access")))),
    ];

    /// <summary>A SKU says tier and redundancy in one word.</summary>
    public override ParameterSet WithDefaults(ParameterSet said)
    {
        if (said.Text("sku")?.Split('_') is [var tier, var redundancy])
        {
            said = said.Has("tier") ? said : said.With("tier", tier);
            said = said.Has("redundancy") ? said : said.With("redundancy", redundancy);
        }

        return base.WithDefaults(OnlyPremium(said.Text("kind")) && !said.Has("tier") ? said.With("tier", "Premium") : said);
    }

    protected override JsonObject Write(Blueprint blueprint)
    {
        var said = blueprint.Parameters;
        var sku = said.Text("sku") ?? $"{said.Text("tier")}_{said.Text("redundancy")}";
        var kind = said.Text("kind")!;
        return Json.Of(
            ("sku.name", sku),
            ("kind", kind),
            ("properties.accessTier", kind is "StorageV2" or "BlobStorage" && sku.StartsWith("Standard", StringComparison.Ordinal) ? said.Text("access_tier") : null),
            ("properties.minimumTlsVersion", "TLS1_2"),
            ("properties.supportsHttpsTrafficOnly", true),
            ("properties.allowBlobPublicAccess", said.Flag("public_access")));
    }

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("sku")?.Split('_') is [var level, var copies] && ((said.Text("tier") ?? level) != level || (said.Text("redundancy") ?? copies) != copies))
        {
            yield return new("sku", $"{said.Text("sku")} is {level} with {copies}, and {said.Text("tier") ?? level} with {said.Text("redundancy") ?? copies} is said as well", $"{said.Text("tier") ?? level}_{said.Text("redundancy") ?? copies}");
        }

        var premium = said.Text("tier") == "Premium" || said.Text("sku")?.StartsWith("Premium", StringComparison.Ordinal) == true;
        if (premium && said.Text("redundancy") is { } redundancy and not ("LRS" or "ZRS"))
        {
            yield return new("redundancy", $"premium storage cannot be {redundancy}; LRS and ZRS can", "ZRS");
        }

        if (premium && said.Text("access_tier") is "Cool" or "Cold")
        {
            yield return new("access_tier", $"premium storage has no access tiers, so it cannot be {said.Text("access_tier")}", "Hot");
        }

        if (!premium && said.Has("tier") | said.Has("sku") && OnlyPremium(said.Text("kind")))
        {
            yield return new("kind", $"{said.Text("kind")} needs the Premium tier", "StorageV2");
        }
    }

    private static bool OnlyPremium(string? kind) => kind is "BlockBlobStorage" or "FileStorage";

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) =>
        said.Has("access_tier") && Sku(observed)[0] == "Premium" ? [new("access_tier", "premium storage has no access tiers")] : [];

    /// <summary>What opens it, and what the price goes by beside its SKU.</summary>
    public override string? Extent(JsonObject body) => Exposes(body) ? "public access" : Json.Text(body, "properties.accessTier") is { } tier and not "Hot" ? tier : null;

    public override bool Exposes(JsonObject body) => Json.IsTrue(body, "properties.allowBlobPublicAccess");

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region)
    {
        var sku = Sku(body);
        var tier = sku[0] == "Premium" ? "Premium" : Json.Text(body, "properties.accessTier") ?? "Hot";
        return
        [
            new(Meters.BlobStorage, $"{tier} {sku[1]}", region, 1, MeterUnit.GbMonth)
            {
                Usage = new(0, AssumedGb, $"up to {AssumedGb} GB stored; operations and transfer come on top"),
            },
        ];
    }

    private static string[] Sku(JsonObject account) =>
        Json.Text(account, "sku.name")?.Split('_') is { Length: 2 } parts ? parts : ["Standard", "LRS"];
}
