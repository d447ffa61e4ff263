namespace CompileFacts.Prices.Services;

internal static class Platform
{
    public static (string, string)? Registry(ServiceRow row) =>
        row.Service == "Container Registry" && row.Meter == $"{row.Sku} Registry Unit" ? ("acr", row.Sku) : null;

    public static (string, string)? LogIngestion(ServiceRow row) =>
        row is { Service: "Log Analytics", Meter: "Analytics Logs Data Ingestion" } ? ("workspace.ingestion", "PerGB2018") : null;

    public static (string, string)? Blobs(ServiceRow row) =>
        row.Product is "General Block Blob v2" or "Premium Block Blob" && row.Meter == $"{row.Sku} Data Stored" ? ("storage.blob", row.Sku) : null;

    public static (string, string)? VaultOperations(ServiceRow row) =>
        row is { Service: "Key Vault", Product: "Key Vault", Meter: "Operations" } ? ("keyvault.operations", row.Sku) : null;
}
