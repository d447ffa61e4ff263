using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>
/// Service objectives of Azure SQL databases. Azure answers with another name than people say (S0 is Standard with 10
/// DTUs), so bodies carry Azure's form. Source: the resource limits pages of Azure SQL Database.
/// </summary>
internal static class SqlSku
{
    private sealed record Objective(string Name, string Tier, int Dtus);

    // Classes and strings, not tuples and numbers: LINQ over those is compiled at start-up.
    private static readonly Objective[] Dtu =
    [
        new("Basic", "Basic", 5),
        new("S0", "Standard", 10), new("S1", "Standard", 20), new("S2", "Standard", 50), new("S3", "Standard", 100), new("S4", "Standard", 200),
        new("S6", "Standard", 400), new("S7", "Standard", 800), new("S9", "Standard", 1600), new("S12", "Standard", 3000),
        new("P1", "Premium", 125), new("P2", "Premium", 250), new("P4", "Premium", 500), new("P6", "Premium", 1000), new("P11", "Premium", 1750), new("P15", "Premium", 4000),
    ];

    private static readonly string[] Cores = ["2", "4", "6", "8", "10", "12", "14", "16", "18", "20", "24", "32", "40", "80"];

    private static readonly string[] ServerlessCores = ["1", .. Cores[..^1]];

    /// <summary>Every objective by the name that people use: <c>S0</c>, <c>GP_Gen5_2</c>, <c>GP_S_Gen5_1</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Dtu.Select(dtu => dtu.Name),
        .. Cores.Select(cores => $"GP_Gen5_{cores}"),
        .. ServerlessCores.Select(cores => $"GP_S_Gen5_{cores}"),
        .. Cores.Select(cores => $"BC_Gen5_{cores}"),
        .. Cores.Select(cores => $"HS_Gen5_{cores}"),
    ];

    /// <summary>ARM's <c>sku</c> of an objective from <see cref="Names"/>.</summary>
    public static JsonObject Body(string name)
    {
        if (Dtu.FirstOrDefault(dtu => dtu.Name == name) is { } found)
        {
            return Json.Of(("name", found.Tier), ("tier", found.Tier), ("capacity", found.Dtus));
        }

        var at = name.LastIndexOf('_');
        return Json.Of(("name", name[..at]), ("tier", Tier(name)), ("family", "Gen5"), ("capacity", int.Parse(name[(at + 1)..])));
    }

    /// <summary>The objective's name for a <c>sku</c> as Azure has it; null when there is none.</summary>
    public static string? Name(JsonNode? sku)
    {
        var name = Json.Text(sku, "name");
        var capacity = Json.Number(sku, "capacity");
        return Dtu.FirstOrDefault(dtu => dtu.Tier == name && dtu.Dtus == capacity)?.Name
            ?? (name is not null && capacity is not null && name.Contains('_', StringComparison.Ordinal) ? $"{name}_{capacity:0}" : name);
    }

    public static bool IsDtu(string name) => Dtu.Any(dtu => dtu.Name == name);

    /// <summary>An objective in vCores without their number: <c>GP_S_Gen5</c>.</summary>
    public static string Family(string name) => name.LastIndexOf('_') is var at and > 0 ? name[..at] : name;

    /// <summary>The smallest objective of a family with so many vCores; with more than there are, one that does not exist.</summary>
    public static string AtLeast(string family, decimal cores) =>
        Cores.Prepend("1").FirstOrDefault(number => decimal.Parse(number) >= cores && Names.Contains($"{family}_{number}")) is { } enough ? $"{family}_{enough}" : $"{family}_{cores:0}";

    /// <summary>The tier as people say it: serverless is one of its own.</summary>
    public static string TierSaid(string name) => Dtu.FirstOrDefault(dtu => dtu.Name == name)?.Tier ?? (Family(name) == "GP_S_Gen5" ? "Serverless" : Tier(name));

    /// <summary>The most that a database may be told to hold, in GB; 0 where it takes no size, null where it depends on the vCores. Source: the resource limits pages.</summary>
    public static int? MaxGb(string name) => Dtu.FirstOrDefault(dtu => dtu.Name == name) switch
    {
        { Tier: "Basic" } => 2,
        { Tier: "Standard", Dtus: < 100 } => 250,
        { Tier: "Premium", Dtus: > 1000 } => 4096,
        { } => 1024,
        null => Family(name) == "HS_Gen5" ? 0 : null,
    };

    /// <summary>The tier's name in storage prices.</summary>
    public static string StorageTier(string name) => name[0] switch
    {
        'B' => "Business Critical",
        'H' => "Hyperscale",
        _ => "General Purpose",
    };

    private static string Tier(string name) => StorageTier(name).Replace(" ", "", StringComparison.Ordinal);
}
