using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>What a resource can report to where its diagnostic settings say.</summary>
internal static class DiagnosticCategories
{
    private const string TypeName = "Microsoft.Insights/diagnosticSettingsCategories";

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (cloud, request, _) => Known(cloud, request) is { } known ? ArmReply.List(known.Select(c => One(request, c))) : Errors.NotAPath(request.RawTarget)) { StandsAlone = true },
        new("GET", TypeName + "/*", (cloud, request, _) => Known(cloud, request)?.FirstOrDefault(c => c.Name.Equals(request.Path.Names[^1], StringComparison.OrdinalIgnoreCase)) is { Name: not null } found
            ? new ArmReply(200, One(request, found))
            : Errors.ResourceNotFound(ArmId.From(request.Path))),
    ];

    private static IEnumerable<(string Name, bool IsLog)>? Known(Cloud cloud, ArmRequest request)
    {
        if (cloud.FindOrStanding(request.Path.Scope) is not { } resource)
        {
            return null;
        }

        var (logs, metrics) = Of(resource.Id.Type.ToUpperInvariant());
        return [.. metrics.Select(m => (m, false)), .. logs.Select(l => (l, true))];
    }

    private static (string[] Logs, string[] Metrics) Of(string type) => type switch
    {
        "MICROSOFT.STORAGE/STORAGEACCOUNTS" => ([], ["Transaction", "Capacity"]),
        "MICROSOFT.STORAGE/STORAGEACCOUNTS/BLOBSERVICES" or "MICROSOFT.STORAGE/STORAGEACCOUNTS/FILESERVICES" or "MICROSOFT.STORAGE/STORAGEACCOUNTS/QUEUESERVICES" or "MICROSOFT.STORAGE/STORAGEACCOUNTS/TABLESERVICES" =>
            (["StorageRead", "StorageWrite", "StorageDelete"], ["Transaction", "Capacity"]),
        "MICROSOFT.KEYVAULT/VAULTS" => (["AuditEvent", "AzurePolicyEvaluationDetails"], ["AllMetrics"]),
        "MICROSOFT.NETWORK/NETWORKSECURITYGROUPS" => (["NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"], []),
        "MICROSOFT.NETWORK/APPLICATIONGATEWAYS" => (["ApplicationGatewayAccessLog", "ApplicationGatewayPerformanceLog", "ApplicationGatewayFirewallLog"], ["AllMetrics"]),
        "MICROSOFT.CONTAINERSERVICE/MANAGEDCLUSTERS" => (["kube-apiserver", "kube-audit", "kube-audit-admin", "kube-controller-manager", "kube-scheduler", "cluster-autoscaler", "guard"], ["AllMetrics"]),
        "MICROSOFT.WEB/SITES" => (["AppServiceHTTPLogs", "AppServiceConsoleLogs", "AppServiceAppLogs", "AppServiceAuditLogs", "AppServicePlatformLogs"], ["AllMetrics"]),
        "MICROSOFT.SQL/SERVERS/DATABASES" => (["SQLInsights", "AutomaticTuning", "QueryStoreRuntimeStatistics", "Errors", "Timeouts", "Blocks", "Deadlocks"], ["Basic", "InstanceAndAppAdvanced", "WorkloadManagement"]),
        _ => ([], ["AllMetrics"]),
    };

    private static JsonObject One(ArmRequest request, (string Name, bool IsLog) category) => new()
    {
        ["id"] = $"{request.Path.Scope}/providers/{TypeName}/{category.Name}",
        ["name"] = category.Name,
        ["type"] = TypeName,
        ["properties"] = new JsonObject { ["categoryType"] = category.IsLog ? "Logs" : "Metrics" },
    };
}
