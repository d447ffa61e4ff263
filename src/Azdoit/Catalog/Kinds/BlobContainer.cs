using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class BlobContainer : ResourceKind
{
    public override string Id => "container";

    public override string Title => "blob container";

    public override ImmutableArray<string> Nouns { get; } = ["blob storage container", "storage container", "blob container", "container"];

    public override string ArmType => "Microsoft.Storage/storageAccounts/blobServices/containers";

    public override string ApiVersion => "2023-05-01";

    public override string ParentKind => "storage";

    public override string ParentParameter => "account";

    /// <summary>Every account has exactly one blob service, and it is called default.</summary>
    public override string Collection => "blobServices/default/containers";

    public override bool Taggable => false;

    public override bool Located => false;

    public override NamingRule Naming { get; } = new(
        "container", 3, 63, NameScope.Parent, name => Characters.LowerHyphenated(name) && !name.Contains("--", StringComparison.Ordinal),
        "lower-case letters, digits and single hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
        [Said.Name, Said.Names, Said.Count, Said.Group, Said.Parent("account", "Which storage account should the container be in?"), Said.PublicAccess];

    public override ImmutableArray<Operation> Operations { get; } = Operation.EverydayUntagged;

    protected override JsonObject Write(Blueprint blueprint) =>
        Json.Of(("properties.publicAccess", blueprint.Parameters.Flag("public_access") == true ? "Blob" : "None"));

    public override string? Extent(JsonObject body) => Exposes(body) ? "public access" : null;

    public override bool Exposes(JsonObject body) => Json.Text(body, "properties.publicAccess") is "Blob" or "Container";

    /// <summary>What lies in it is billed with its account.</summary>
    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("blob container", region)];
}
