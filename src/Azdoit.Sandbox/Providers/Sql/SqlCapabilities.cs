using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Sql;

/// <summary>Which tiers and sizes of databases a region has: what clients look up before they create one by tier, family and vCores.</summary>
internal static class SqlCapabilities
{
    private static readonly int[] Cores = [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 24, 32, 40, 80];

    private static readonly int[] PoolDtu = [50, 100, 200, 300, 400, 800, 1200, 1600];

    private static readonly (string Name, int Dtu)[] StandardSizes = [("S0", 10), ("S1", 20), ("S2", 50), ("S3", 100), ("S4", 200), ("S6", 400), ("S7", 800), ("S9", 1600), ("S12", 3000)];

    private static readonly (string Name, int Dtu)[] PremiumSizes = [("P1", 125), ("P2", 250), ("P4", 500), ("P6", 1000), ("P11", 1750), ("P15", 4000)];

    public static Endpoint Endpoint { get; } = new("GET", "Microsoft.Sql/locations/capabilities", (_, request, _) => new ArmReply(200, new JsonObject
    {
        ["name"] = request.Path.Names[0],
        ["status"] = "Available",
        ["supportedServerVersions"] = new JsonArray(new JsonObject
        {
            ["name"] = "12.0",
            ["status"] = "Default",
            ["supportedEditions"] = new JsonArray(
                Edition("Basic", "Available", [Sized("Basic", "Basic", 5)]),
                Edition("Standard", "Available", StandardSizes.Select(s => Sized(s.Name, "Standard", s.Dtu))),
                Edition("Premium", "Available", PremiumSizes.Select(s => Sized(s.Name, "Premium", s.Dtu))),
                Edition("GeneralPurpose", "Default", Cores.Select(c => Cored("GP", "GeneralPurpose", c)).Concat(Cores.Where(c => c <= 40).Prepend(1).Select(c => Cored("GP_S", "GeneralPurpose", c)))),
                Edition("BusinessCritical", "Available", Cores.Select(c => Cored("BC", "BusinessCritical", c))),
                Edition("Hyperscale", "Available", Cores.Select(c => Cored("HS", "Hyperscale", c)))),
            ["supportedElasticPoolEditions"] = new JsonArray(
                PoolEdition("Basic", PoolDtu),
                PoolEdition("Standard", [.. PoolDtu, 2000, 2500, 3000]),
                PoolEdition("Premium", [125, 250, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000]),
                PoolEdition("GeneralPurpose", Cores),
                PoolEdition("BusinessCritical", Cores.Where(c => c > 2)),
                PoolEdition("Hyperscale", Cores.Where(c => c > 2))),
        }),
    }));

    /// <summary>The tier that the SKU of an elastic pool belongs to; null when there is none of that name.</summary>
    public static string? PoolTier(string sku) => sku switch
    {
        "BasicPool" => "Basic",
        "StandardPool" => "Standard",
        "PremiumPool" => "Premium",
        ['G', 'P', '_', ..] => "GeneralPurpose",
        ['B', 'C', '_', ..] => "BusinessCritical",
        ['H', 'S', '_', ..] => "Hyperscale",
        _ => null,
    };

    private static JsonObject PoolEdition(string tier, IEnumerable<int> capacities)
    {
        var prefix = tier switch { "GeneralPurpose" => "GP", "BusinessCritical" => "BC", "Hyperscale" => "HS", _ => null };
        return new JsonObject
        {
            ["name"] = tier,
            ["status"] = tier == "GeneralPurpose" ? "Default" : "Available",
            ["zoneRedundant"] = tier is "Premium" or "BusinessCritical",
            ["supportedElasticPoolPerformanceLevels"] = new JsonArray([.. capacities.Select((capacity, at) => (JsonNode)new JsonObject
            {
                ["sku"] = prefix is null ? new JsonObject { ["name"] = $"{tier}Pool", ["tier"] = tier, ["capacity"] = capacity }
                    : new JsonObject { ["name"] = $"{prefix}_Gen5", ["tier"] = tier, ["family"] = "Gen5", ["capacity"] = capacity },
                ["performanceLevel"] = new JsonObject { ["value"] = capacity, ["unit"] = prefix is null ? "DTU" : "VCores" },
                ["status"] = at == 0 ? "Default" : "Available",
                ["maxDatabaseCount"] = 500,
                ["supportedLicenseTypes"] = new JsonArray(),
                ["supportedMaxSizes"] = new JsonArray(),
                ["supportedPerDatabaseMaxSizes"] = new JsonArray(),
                ["supportedPerDatabaseMaxPerformanceLevels"] = new JsonArray(),
                ["zoneRedundant"] = false,
            })]),
        };
    }

    private static JsonObject Edition(string name, string status, IEnumerable<JsonObject> objectives) => new()
    {
        ["name"] = name,
        ["status"] = status,
        ["zoneRedundant"] = name is "Premium" or "BusinessCritical",
        ["supportedServiceLevelObjectives"] = new JsonArray([.. objectives.Select((objective, at) => (JsonNode)objective).ToArray()]),
        ["supportedStorageCapabilities"] = new JsonArray(),
    };

    /// <summary>Of the older tiers, whose capacity is in DTUs and whose SKU is named after the tier.</summary>
    private static JsonObject Sized(string name, string tier, int dtu) => Objective(name, new JsonObject { ["name"] = tier, ["tier"] = tier, ["capacity"] = dtu }, dtu, "DTU", name is "Basic" or "S0" or "P1");

    private static JsonObject Cored(string prefix, string tier, int cores) => Objective($"{prefix}_Gen5_{cores}",
        new JsonObject { ["name"] = $"{prefix}_Gen5", ["tier"] = tier, ["family"] = "Gen5", ["capacity"] = cores }, cores, "VCores", cores == 2 && prefix != "GP_S");

    private static JsonObject Objective(string name, JsonObject sku, int value, string unit, bool isDefault) => new()
    {
        ["id"] = name,
        ["name"] = name,
        ["status"] = isDefault ? "Default" : "Available",
        ["sku"] = sku,
        ["performanceLevel"] = new JsonObject { ["value"] = value, ["unit"] = unit },
        ["supportedMaxSizes"] = new JsonArray(),
        ["supportedLicenseTypes"] = new JsonArray(),
        ["zoneRedundant"] = false,
    };
}
