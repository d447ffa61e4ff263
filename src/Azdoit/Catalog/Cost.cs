using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>
/// What things cost: <c>report</c> what stands in a subscription or group, or what the request's create clauses would cost;
/// <c>compare</c> sizes or regions. Reads only.
/// </summary>
public sealed class Cost : Subject
{
    public override string Id => "cost";

    public override string Title => "cost";

    public override ImmutableArray<string> Nouns { get; } = ["cost report", "monthly cost", "cost", "spend", "spending", "price", "bill", "expense"];

    public override ImmutableArray<Parameter> Parameters { get; } =
    [
        new("names", ParameterForm.Names),
        new("resource_group", ParameterForm.Name),
        new("region", ParameterForm.RegionName),
        new("size", ParameterForm.VmSize),
        new("to_size", ParameterForm.VmSize),
        Said.Os,
        Said.Choice("period", "month", "day", "week", "month", "year"),
        Said.Choice("group_by", "resource", "resource", "kind", "resource_group", "region", "tag"),
    ];

    public override ImmutableArray<Operation> Operations { get; } =
    [
        new("report", EffectClass.Read, new OperationForm.Read()),
        new("compare", EffectClass.Read, new OperationForm.Read()),
    ];
}
