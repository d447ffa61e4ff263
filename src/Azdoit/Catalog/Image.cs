using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>A marketplace image, or one of the user's own by its ARM id.</summary>
/// <param name="Urn"><c>publisher:offer:sku:version</c>, or an ARM id.</param>
public sealed record Image(string Alias, string Urn, bool IsWindows)
{
    /// <summary>The same for machines with Arm processors; null where there is none.</summary>
    public string? ArmUrn { get; init; }

    /// <param name="vmSize">On whose processor it has to run.</param>
    public JsonObject Reference(string vmSize)
    {
        var urn = Images.IsArm(vmSize) ? ArmUrn ?? Urn : Urn;
        var parts = urn.Split(':');
        return parts.Length == 4
            ? new JsonObject { ["publisher"] = parts[0], ["offer"] = parts[1], ["sku"] = parts[2], ["version"] = parts[3] }
            : new JsonObject { ["id"] = urn };
    }
}
