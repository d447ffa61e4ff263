using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class LogWorkspace : ResourceKind
{
    public override string Id => "workspace";

    public override string Title => "Log Analytics workspace";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure log analytics workspace", "log analytics workspace", "azure monitor workspace", "log analytics", "log workspace", "logs workspace", "la workspace", "workspace", "law"];

    public override string ArmType => "Microsoft.OperationalInsights/workspaces";

    public override string ApiVersion => "2023-09-01";

    public override NamingRule Naming { get; } = new("log", 4, 63, NameScope.Global, Characters.Hyphenated, "letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } = [.. Said.Everywhere, Said.Choice("sku", "PerGB2018", "PerGB2018") with { Synonyms = new Dictionary<string, string> { ["pay as you go"] = "PerGB2018", ["per gb"] = "PerGB2018" } }];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    protected override JsonObject Write(Blueprint blueprint) =>
        Json.Of(("properties.sku.name", blueprint.Parameters.Text("sku")), ("properties.retentionInDays", 30));

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) =>
        [new(Meters.LogIngestion, "PerGB2018", region, 1, MeterUnit.Gb) { Usage = new(null, null, "GB ingested; the first 5 GB a month are free") }];

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.sku.name");
}
