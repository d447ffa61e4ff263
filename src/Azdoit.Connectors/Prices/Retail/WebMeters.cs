using Azdoit.Catalog;

namespace Azdoit.Connectors.Prices.Retail;

internal static class WebMeters
{
    private const string Linux = " - Linux";

    /// <summary>Products without "Linux" in the name are Windows. Isolated v1 (retired, with a stamp fee) and container plans are left out.</summary>
    public static MeterKey? AppService(RetailItem item)
    {
        var linux = item.ProductName.EndsWith(Linux, StringComparison.Ordinal);
        var plan = linux ? item.ProductName[..^Linux.Length] : item.ProductName;
        var known = plan is "Azure App Service Free Plan" or "Azure App Service Shared Plan" or "Azure App Service Basic Plan" or "Azure App Service Standard Plan"
            or "Azure App Service Premium Plan" or "Azure App Service Premium v2 Plan" or "Azure App Service Premium v3 Plan" or "Azure App Service Premium v4 Plan"
            || (plan is "Azure App Service Isolated v2 Plan" && item.SkuName is not ("ASIP" or "IDH v2"));
        var sku = item.SkuName == "Shared" ? "D1" : item.SkuName.Replace(" ", "", StringComparison.Ordinal);
        return known && item.UnitOfMeasure == "1 Hour" ? new(linux ? Meters.AppServiceLinux : Meters.AppServiceWindows, sku) : null;
    }

    public static MeterKey? FunctionExecutions(RetailItem item) =>
        item is { ServiceName: "Functions", ProductName: "Functions", MeterName: "Standard Total Executions", UnitOfMeasure: "10" }
            ? new(Meters.FunctionExecutions, "Consumption")
            : null;
}
