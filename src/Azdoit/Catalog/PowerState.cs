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

    /// <summary>Of a scale set's instance view: the one state of all its machines, or <c>mixed</c>; null where there are none.</summary>
    public static string? OfAll(JsonObject observed)
    {
        var states = (Json.At(observed, "properties.instanceView.virtualMachine.statusesSummary") as JsonArray ?? [])
            .Where(status => Json.Number(status, "count") > 0)
            .Select(status => Json.Text(status, "code"))
            .Where(code => code?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) == true)
            .Select(code => code![Prefix.Length..].ToLowerInvariant())
            .ToList();
        return states.Count switch { 0 => null, 1 => states[0], _ => "mixed" };
    }
}
