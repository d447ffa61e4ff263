namespace Azdoit.Sandbox.Arm;

/// <summary>Levels of a path that nobody writes: a vault's fabric "Azure", an account's API "sql", whatever is called "default".</summary>
internal static class ImpliedParents
{
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.RecoveryServices/vaults/backupFabrics", "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers", "Microsoft.DocumentDB/databaseAccounts/apis",
        "Microsoft.DevTestLab/labs/policysets", "Microsoft.DevTestLab/labs/artifactsources", "Microsoft.Web/sites/host", "Microsoft.Devices/IotHubs/eventHubEndpoints", "Microsoft.Logic/workflows/triggers",
    };

    /// <summary>The nearest resource above that was written; null when a level that somebody must write is missing.</summary>
    public static Resource? Nearest(Cloud cloud, string id)
    {
        while (ArmId.Parse(id) is { Parent: { } above } level && (Types.Contains(level.Type) || level.Name.Equals("default", StringComparison.OrdinalIgnoreCase)))
        {
            if (cloud.Resources.Find(above) is { } found)
            {
                return found;
            }

            id = above;
        }

        return null;
    }
}
