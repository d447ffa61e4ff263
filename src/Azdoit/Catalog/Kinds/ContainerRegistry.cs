using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A container registry without the shared admin login and without anonymous pulls.</summary>
internal sealed class ContainerRegistry : ResourceKind
{
    public override string Id => "acr";

    public override string Title => "container registry";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure container registry", "private container registry", "private docker registry", "private registry", "docker container registry", "container registry", "docker registry", "image registry", "registry", "acr"];

    public override string ArmType => "Microsoft.ContainerRegistry/registries";

    public override string ApiVersion => "2023-07-01";

    public override NamingRule Naming { get; } = new("acr", 5, 50, NameScope.Global, Characters.LettersAndDigits, "letters and digits") { Separator = "" };

    public override ImmutableArray<Parameter> Parameters { get; } = [.. Said.Everywhere, Said.Choice("sku", "Basic", "Basic", "Standard", "Premium")];

    public override ImmutableArray<Operation> Operations { get; } =
        [.. Operation.Everyday, Operation.Change("update", EffectClass.Change, ["sku"], (_, said) => Json.Of(("sku.name", said.Text("sku"))))];

    protected override JsonObject Write(Blueprint blueprint) =>
        Json.Of(("sku.name", blueprint.Parameters.Text("sku")), ("properties.adminUserEnabled", false));

    public override bool Exposes(JsonObject body) => Json.IsTrue(body, "properties.anonymousPullEnabled");

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [new(Meters.Registry, Size(body) ?? "Basic", region, 1, MeterUnit.Day)];
}
