using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

internal static class PlatformMeters
{
    public static MeterKey? Registry(RetailItem item) =>
        item.ServiceName == "Container Registry" && item.MeterName == $"{item.SkuName} Registry Unit" ? new(Meters.Registry, item.SkuName) : null;

    public static MeterKey? LogIngestion(RetailItem item) =>
        item is { ServiceName: "Log Analytics", MeterName: "Analytics Logs Data Ingestion" } ? new(Meters.LogIngestion, "PerGB2018") : null;

    public static MeterKey? Blobs(RetailItem item) =>
        item.ProductName is "General Block Blob v2" or "Premium Block Blob" && item.MeterName == $"{item.SkuName} Data Stored" ? new(Meters.BlobStorage, item.SkuName) : null;

    public static MeterKey? VaultOperations(RetailItem item) =>
        item is { ServiceName: "Key Vault", ProductName: "Key Vault", MeterName: "Operations" } ? new(Meters.VaultOperations, item.SkuName) : null;
}
