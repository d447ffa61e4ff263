using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A Cosmos DB account in one region. It costs nothing until databases in it get throughput or are used.</summary>
internal sealed class CosmosAccount : ResourceKind
{
    public override string Id => "cosmosdb";

    public override string Title => "Cosmos DB account";

    public override ImmutableArray<string> Nouns { get; } =
    [
        "azure cosmos db account", "cosmos db database account", "cosmos database account", "azure cosmos db", "cosmos db account", "cosmosdb account", "cosmos account",
        "cosmos database", "cosmos db", "cosmosdb", "cosmos",
    ];

    public override string ArmType => "Microsoft.DocumentDB/databaseAccounts";

    public override string ApiVersion => "2024-05-15";

    public override NamingRule Naming { get; } = new(
        "cosmos", 3, 44, NameScope.Global, Characters.LowerHyphenated, "lower-case letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        .. Said.Everywhere,
        new("kind", ParameterForm.Choice)
        {
            Choices = ["GlobalDocumentDB", "MongoDB"],
            Default = new ParameterValue.Text("GlobalDocumentDB"),
            Synonyms = new Dictionary<string, string> { ["nosql"] = "GlobalDocumentDB", ["sql api"] = "GlobalDocumentDB", ["core"] = "GlobalDocumentDB", ["mongo"] = "MongoDB", ["mongo api"] = "MongoDB" },
        },
        Said.Choice("tier", "Provisioned", "Provisioned", "Serverless") with { Synonyms = new Dictionary<string, string> { ["provisioned throughput"] = "Provisioned" } },
    ];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(20), Usual = TimeSpan.FromMinutes(3) };

    protected override JsonObject Write(Blueprint blueprint) => Json.Of(
        ("kind", blueprint.Parameters.Text("kind")),
        ("properties.databaseAccountOfferType", "Standard"),
        ("properties.consistencyPolicy.defaultConsistencyLevel", "Session"),
        ("properties.locations", new JsonArray(Json.Of(("locationName", blueprint.Region.Name), ("failoverPriority", 0), ("isZoneRedundant", false)))),
        ("properties.capabilities", blueprint.Parameters.Text("tier") == "Serverless" ? new JsonArray(Json.Of(("name", "EnableServerless"))) : null));

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
    [
        IsServerless(body)
            ? new(Meters.CosmosRequests, "Serverless", region, 1, MeterUnit.PerMillion) { Usage = new(null, null, "million request units") }
            : new(Meters.CosmosThroughput, "Standard", region, 1, MeterUnit.Hour) { Usage = new(null, null, "hundreds of RU/s, set at each database") },
        new(Meters.CosmosStorage, "Standard", region, 1, MeterUnit.GbMonth) { Usage = new(null, null, "GB stored") },
    ];

    public override string? Size(JsonObject observed) => IsServerless(observed) ? "Serverless" : "Provisioned";

    public override string? Extent(JsonObject body) => Json.Text(body, "kind");

    private static bool IsServerless(JsonObject account) =>
        (Json.At(account, "properties.capabilities") as JsonArray)?.Any(capability => Json.Text(capability, "name") == "EnableServerless") == true;
}
