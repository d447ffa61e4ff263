using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.DBforPostgreSQL;

/// <summary>The sizes, versions and storage that a region has for flexible servers: clients check what they are asked for against it.</summary>
internal static class PostgresCapabilities
{
    private const string TypeName = "Microsoft.DBforPostgreSQL/locations/capabilities";

    private static readonly string[] Versions = ["11", "12", "13", "14", "15", "16"];

    private static readonly (string Tier, (string Name, int Cores)[] Sizes)[] Editions =
    [
        ("Burstable", [("Standard_B1ms", 1), ("Standard_B2s", 2), ("Standard_B2ms", 2), ("Standard_B4ms", 4)]),
        ("GeneralPurpose", [("Standard_D2s_v3", 2), ("Standard_D4s_v3", 4), ("Standard_D8s_v3", 8), ("Standard_D2ds_v4", 2), ("Standard_D4ds_v4", 4), ("Standard_D2ds_v5", 2), ("Standard_D4ds_v5", 4)]),
        ("MemoryOptimized", [("Standard_E2s_v3", 2), ("Standard_E4s_v3", 4), ("Standard_E2ds_v4", 2), ("Standard_E4ds_v4", 4), ("Standard_E2ds_v5", 2), ("Standard_E4ds_v5", 4)]),
    ];

    public static Endpoint Endpoint { get; } = new("GET", TypeName, (_, _, _) => ArmReply.List([new JsonObject
    {
        ["zone"] = "none",
        ["geoBackupSupported"] = true,
        ["zoneRedundantHaSupported"] = true,
        ["zoneRedundantHaAndGeoBackupSupported"] = true,
        ["supportedHAMode"] = new JsonArray("SameZone", "ZoneRedundant"),
        ["supportedFlexibleServerEditions"] = new JsonArray([.. Editions.Select(edition => (JsonNode)Edition(edition.Tier, edition.Sizes))]),
    }]));

    private static JsonObject Edition(string tier, (string Name, int Cores)[] sizes) => new()
    {
        ["name"] = tier,
        ["supportedStorageEditions"] = new JsonArray(new JsonObject
        {
            ["name"] = "ManagedDisk",
            ["supportedStorageMB"] = new JsonArray([.. Enumerable.Range(0, 10).Select(power => (JsonNode)new JsonObject { ["name"] = $"{32 << power}", ["storageSizeMB"] = 32768L << power })]),
        }),
        ["supportedServerVersions"] = new JsonArray([.. Versions.Select(version => (JsonNode)new JsonObject
        {
            ["name"] = version,
            ["supportedVersionsToUpgrade"] = new JsonArray(),
            ["supportedVcores"] = new JsonArray([.. sizes.Select(size => (JsonNode)new JsonObject { ["name"] = size.Name, ["vCores"] = size.Cores, ["supportedMemoryPerVcoreMB"] = 4096 })]),
        })]),
    };
}
