using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>Azure's power states in the words of CONTRACT.md: running, stopped, deallocated.</summary>
internal static class PowerState
{
    private const string Prefix = "PowerState/";

    /// <summary>Null when the body holds no instance view; Azure's own word for the states in between (<c>starting</c>).</summary>
    public static string? Of(JsonObject observed) =>
        (Json.At(observed, "properties.instanceView.statuses") as JsonArray)?
            .Select(status => Json.Text(status, "code"))
            .FirstOrDefault(code => code?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true)?[Prefix.Length..].ToLowerInvariant();
}
