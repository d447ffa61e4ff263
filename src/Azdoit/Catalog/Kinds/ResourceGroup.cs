using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

internal sealed class ResourceGroup : ResourceKind
{
    public override string Id => "group";

    public override string Title => "resource group";

    public override ImmutableArray<string> Nouns { get; } = ["resource group", "resourcegroup", "group", "rg"];

    public override string ArmType => ResourceAddress.GroupType;

    public override string ApiVersion => "2021-04-01";

    public override NamingRule Naming { get; } = new(
        "rg", 1, 90, NameScope.Subscription,
        name => name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')') && name[^1] != '.',
        "letters, digits, underscores, periods, parentheses and hyphens; no period at the end");

    public override ImmutableArray<Parameter> Parameters { get; } = [Said.Name, Said.Names, Said.Count, Said.Region, Said.Tags, Said.RemoveTags];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    protected override JsonObject Write(Blueprint blueprint) => [];

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("resource group", region)];
}
