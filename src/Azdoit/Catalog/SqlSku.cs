using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>
/// Service objectives of Azure SQL databases. Azure answers with another name than people say (S0 is Standard with 10
/// DTUs), so bodies carry Azure's form. Source: the resource limits pages of Azure SQL Database.
/// </summary>
internal static class SqlSku
{
    private static readonly ImmutableArray<(string Name, string Tier, int Dtus)> Dtu =
    [
        ("Basic", "Basic", 5),
        ("S0", "Standard", 10), ("S1", "Standard", 20), ("S2", "Standard", 50), ("S3", "Standard", 100), ("S4", "Standard", 200),
        ("S6", "Standard", 400), ("S7", "Standard", 800), ("S9", "Standard", 1600), ("S12", "Standard", 3000),
        ("P1", "Premium", 125), ("P2", "Premium", 250), ("P4", "Premium", 500), ("P6", "Premium", 1000), ("P11", "Premium", 1750), ("P15", "Premium", 4000),
    ];

    private static readonly int[] Cores = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 32, 40, 80];

    /// <summary>Every objective by the name that people use: <c>S0</c>, <c>GP_Gen5_2</c>, <c>GP_S_Gen5_1</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. Dtu.Select(dtu => dtu.Name),
        .. Cores.Select(cores => $"GP_Gen5_{cores}"),
        "GP_S_Gen5_1", .. Cores.Where(cores => cores <= 40).Select(cores => $"GP_S_Gen5_{cores}"),
        .. Cores.Select(cores => $"BC_Gen5_{cores}"),
        .. Cores.Select(cores => $"HS_Gen5_{cores}"),
    ];

    /// <summary>ARM's <c>sku</c> of an objective from <see cref="Names"/>.</summary>
    public static JsonObject Body(string name)
    {
        if (Dtu.FirstOrDefault(dtu => dtu.Name == name) is { Name: not null } found)
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
        return Dtu.FirstOrDefault(dtu => dtu.Tier == name && dtu.Dtus == capacity).Name
            ?? (name is not null && capacity is not null && name.Contains('_', StringComparison.Ordinal) ? $"{name}_{capacity:0}" : name);
    }

    public static bool IsDtu(string name) => Dtu.Any(dtu => dtu.Name == name);

    /// <summary>The tier's name in storage prices.</summary>
    public static string StorageTier(string name) => name[0] switch
    {
        'B' => "Business Critical",
        'H' => "Hyperscale",
        _ => "General Purpose",
    };

    private static string Tier(string name) => StorageTier(name).Replace(" ", "", StringComparison.Ordinal);
}
