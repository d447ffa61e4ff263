namespace CompileFacts.Prices.Services;

internal static class Web
{
    /// <summary>Products without "Linux" in the name are Windows. Isolated v1 (retired, with a stamp fee) and container plans are left out.</summary>
    public static (string, string)? AppService(ServiceRow row)
    {
        var linux = row.Product.EndsWith(" - Linux", StringComparison.Ordinal);
        var plan = linux ? row.Product[..^" - Linux".Length] : row.Product;
        var known = plan is "Azure App Service Free Plan" or "Azure App Service Shared Plan" or "Azure App Service Basic Plan" or "Azure App Service Standard Plan"
            or "Azure App Service Premium Plan" or "Azure App Service Premium v2 Plan" or "Azure App Service Premium v3 Plan" or "Azure App Service Premium v4 Plan"
            || plan is "Azure App Service Isolated v2 Plan" && row.Sku is not ("ASIP" or "IDH v2");
        var sku = row.Sku == "Shared" ? "D1" : row.Sku.Replace(" ", "");
        return known && row.Unit == "1 Hour" ? (linux ? "app_service.linux" : "app_service.windows", sku) : null;
    }

    public static (string, string)? FunctionExecutions(ServiceRow row) =>
        row is { Service: "Functions", Product: "Functions", Meter: "Standard Total Executions", Unit: "10" } ? ("functions.executions", "Consumption") : null;
}
