using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog.Kinds;

/// <summary>A logical SQL server without firewall rules: its endpoint is public, and nobody gets through it.</summary>
internal sealed class SqlServer : ResourceKind
{
    public override string Id => "sql_server";

    public override string Title => "SQL server";

    public override ImmutableArray<string> Nouns { get; } =
        ["azure sql logical server", "azure sql database server", "azure sql server", "sql database server", "logical sql server", "logical server", "sql server", "mssql server", "sqlserver"];

    public override string ArmType => "Microsoft.Sql/servers";

    public override string ApiVersion => "2023-08-01";

    public override NamingRule Naming { get; } = new(
        "sql", 1, 63, NameScope.Global, Characters.LowerHyphenated, "lower-case letters, digits and hyphens; begins and ends with a letter or digit");

    public override ImmutableArray<Parameter> Parameters { get; } =
        [.. Said.Everywhere, new("admin_username", ParameterForm.Name) { Default = new ParameterValue.Text("sqladmin") }];

    public override ImmutableArray<Operation> Operations { get; } = Operation.Everyday;

    public override ImmutableArray<string> WriteOnly { get; } = ["properties.administratorLoginPassword"];

    protected override JsonObject Write(Blueprint blueprint) => Json.Of(
        ("properties.administratorLogin", blueprint.Parameters.Text("admin_username")),
        ("properties.administratorLoginPassword", References.Secret($"generate:{blueprint.Name}-admin")),
        ("properties.version", "12.0"),
        ("properties.minimalTlsVersion", "1.2"),
        ("properties.publicNetworkAccess", "Enabled"));

    public override IEnumerable<Objection> Conflicts(ParameterSet said) => ReservedLogins.Objection(said);

    public override ImmutableArray<MeterDemand> MetersOf(JsonObject body, Region region) => [MeterDemand.Free("SQL server (its databases are billed)", region)];

    public override string? State(JsonObject observed) => Json.Text(observed, "properties.state")?.ToLowerInvariant();

    public override string? Size(JsonObject observed) => null;
}
