using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>
/// A key vault whose contents are reached by Azure roles. A deleted vault stays recoverable for 90 days and keeps its
/// name for as long; azdoit never purges.
/// </summary>
internal sealed class KeyVault : ResourceKind
{
    public override string Id => "keyvault";

    public override string Title => "key vault";

    public override ImmutableArray<string> Nouns { get; } = ["azure key vault", "key vault", "keyvault", "key-vault", "secrets vault", "vault", "kv"];

    public override string ArmType => "Microsoft.KeyVault/vaults";

    public override string ApiVersion => "2023-07-01";

    public override NamingRule Naming { get; } = new(
        "kv", 3, 24, NameScope.Global,
        name => Characters.Hyphenated(name) && char.IsAsciiLetter(name[0]) && !name.Contains("--", StringComparison.Ordinal),
        "letters, digits and single hyphens; begins with a letter, ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } = [.. Said.Everywhere, Said.Choice("sku", "standard", "standard", "premium")];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.Everyday,
        Operation.Change("update", EffectClass.Change, ["sku"], (_, said) => Json.Of(("properties.sku.family", "A"), ("properties.sku.name", said.Text("sku")))),
    ];

    protected override JsonObject Write(Blueprint blueprint) => Json.Of(
        ("properties.tenantId", blueprint.Tenant),
        ("properties.sku.family", "A"),
        ("properties.sku.name", blueprint.Parameters.Text("sku")),
        ("properties.enableRbacAuthorization", true),
        ("properties.enableSoftDelete", true),
        ("properties.accessPolicies", new JsonArray()));

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
    [
        new(Meters.VaultOperations, Size(body) is "premium" ? "Premium" : "Standard", region, 1, MeterUnit.Per10K)
        {
            Usage = new(null, null, "per 10,000 operations; a vault that nobody uses costs nothing"),
        },
    ];

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.sku.name")?.ToLowerInvariant();
}
