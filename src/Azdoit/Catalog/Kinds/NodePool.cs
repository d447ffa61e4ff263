using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class NodePool : ResourceKind
{
    public override string Id => "nodepool";

    public override string Title => "node pool";

    public override ImmutableArray<string> Nouns { get; } =
        ["user node pool", "user nodepool", "user agent pool", "kubernetes node pool", "aks node pool", "aks nodepool", "agent pool", "agentpool", "node pool", "nodepool", "node-pool"];

    public override string ArmType => "Microsoft.ContainerService/managedClusters/agentPools";

    public override string ApiVersion => "2024-09-01";

    public override string ParentKind => "aks";

    public override string ParentParameter => "cluster";

    public override bool Taggable => false;

    public override bool Located => false;

    public override bool PatchesTagsOnly => true;

    // Not in naming_rules.csv. Source: "Create node pools in AKS": 1 to 12 on Linux, 6 on Windows.
    public override NamingRule Naming { get; } = new(
        "pool", 1, 12, NameScope.Parent, name => Characters.LowerAndDigits(name) && char.IsAsciiLetterLower(name[0]),
        "lower-case letters and digits; begins with a letter")
    { Separator = "" };

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        Said.Name, Said.Names, Said.Count, Said.Group,
        Said.Parent("cluster", "Which Kubernetes cluster should the node pool be in?"),
        .. NodePoolProfile.Parameters,
        Said.Os,
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        .. Operation.EverydayUntagged,
        new("start", EffectClass.Change, new OperationForm.Modify((_, _) => Json.Of(("properties.powerState.code", "Running")))),
        new("stop", EffectClass.Interrupt, new OperationForm.Modify((_, _) => Json.Of(("properties.powerState.code", "Stopped")))),
        Operation.Change(
            "scale", EffectClass.Change, ["node_count", "min_count", "max_count"],
            (observed, said) => new() { ["properties"] = NodePoolProfile.Scaled(Json.At(observed, "properties"), said) },
            (observed, said) => NodePoolProfile.ClassOf(Json.At(observed, "properties"), said)),
        Operation.Change("update", EffectClass.Interrupt, ["version"], (_, said) => Json.Of(("properties.orchestratorVersion", said.Text("version")))),
    ];

    public override HealthDemand Health { get; } = new() { Patience = TimeSpan.FromMinutes(20), Usual = TimeSpan.FromMinutes(3) };

    protected override JsonObject Write(Blueprint blueprint) => new() { ["properties"] = NodePoolProfile.Of(blueprint.Parameters, "User") };

    public override ParameterSet WithDefaults(ParameterSet said) => base.WithDefaults(NodePoolProfile.WithCount(said));

    public override IEnumerable<Objection> ConflictsOfChange(JsonObject observed, ParameterSet said) => NodePoolProfile.ConflictsOfChange(Json.At(observed, "properties"), said);

    public override string? Lasting(JsonObject observed, JsonObject patch) =>
        Json.Text(patch, "properties.orchestratorVersion") is not null ? NodePoolProfile.NoWayBack : null;

    public override IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        if (said.Text("os") == "windows" && said.Text("name") is { Length: > 6 } name)
        {
            yield return new("name", $"'{name}' has {name.Length} characters; a Windows node pool may have 6");
        }

        foreach (var objection in NodePoolProfile.Conflicts(said))
        {
            yield return objection;
        }
    }

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => NodePoolProfile.MetersOf(Json.At(body, "properties"), region);

    public override bool IsBilled(MeterDemand demand, string? state) => state != "stopped" || demand.Meter == Meters.Disk;

    public override ImmutableArray<QuotaDemand> QuotasOf(JsonObject body, Region region) => NodePoolProfile.QuotasOf(Json.At(body, "properties"), region);

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.powerState.code")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => Json.Text(observed, "properties.vmSize");

    public override string? Extent(JsonObject body) => NodePoolProfile.Extent(Json.At(body, "properties") as JsonObject);
}
