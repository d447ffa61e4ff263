using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>A marketplace image, or one of the user's own by its ARM id.</summary>
/// <param name="Urn"><c>publisher:offer:sku:version</c>, or an ARM id.</param>
public sealed record Image(string Alias, string Urn, bool IsWindows)
{
    public JsonObject Reference()
    {
        var parts = Urn.Split(':');
        return parts.Length == 4
            ? new JsonObject { ["publisher"] = parts[0], ["offer"] = parts[1], ["sku"] = parts[2], ["version"] = parts[3] }
            : new JsonObject { ["id"] = Urn };
    }
}
