using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>Any ARM resource, of a known kind or not: found by listing everything, or by its ARM id in <c>name</c>.</summary>
public sealed class AnyResource : Subject
{
    public override string Id => "resource";

    public override string Title => "resource";

    public override ImmutableArray<string> Nouns { get; } = ["azure resource", "cloud resource", "resource", "everything"];

    public override ImmutableArray<Parameter> Parameters { get; } =
        [Said.Name, Said.Names, new("resource_group", ParameterForm.Name), new("region", ParameterForm.RegionName), Said.Tags, Said.RemoveTags];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        Operation.List, Operation.Show, Operation.Count, Operation.Tag, Operation.Delete,

        // "What would break if I delete vnet-1?", and the other way round.
        new("dependants", EffectClass.Read, new OperationForm.Read()),
        new("dependencies", EffectClass.Read, new OperationForm.Read()),
        new("neighbours", EffectClass.Read, new OperationForm.Read()),
    ];
}
