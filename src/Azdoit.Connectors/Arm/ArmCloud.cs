using System.Collections.Immutable;

namespace Azdoit.Connectors.Arm;

/// <summary>A real cloud's addresses, from Microsoft's list of national clouds.</summary>
/// <param name="Name">As in <see cref="Target.Cloud"/>.</param>
/// <param name="Authority">Where its logins are.</param>
public sealed record ArmCloud(string Name, Uri BaseAddress, Uri Authority)
{
    public static ImmutableArray<ArmCloud> All { get; } =
    [
        new("azure", new("https://management.azure.com"), new("https://login.microsoftonline.com/")),
        new("azureusgovernment", new("https://management.usgovcloudapi.net"), new("https://login.microsoftonline.us/")),
        new("azurechina", new("https://management.chinacloudapi.cn"), new("https://login.chinacloudapi.cn/")),
    ];

    /// <summary>What a token must be for.</summary>
    public string Scope => $"{BaseAddress.GetLeftPart(UriPartial.Authority)}/.default";

    public static ArmCloud? Find(string name) => All.FirstOrDefault(cloud => cloud.Name == name);
}
