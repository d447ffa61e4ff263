using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>The body of one inbound allow rule, and when such a rule opens something to the world.</summary>
internal static class SecurityRule
{
    public static JsonObject Properties(ParameterSet said, string port, int priority) => new()
    {
        ["priority"] = priority,
        ["direction"] = "Inbound",
        ["access"] = "Allow",
        ["protocol"] = said.Text("protocol") ?? "Tcp",
        ["sourceAddressPrefix"] = said.Text("source") ?? "*",
        ["sourcePortRange"] = "*",
        ["destinationAddressPrefix"] = "*",
        ["destinationPortRange"] = port,
    };

    /// <param name="rule">A rule with <c>properties</c>, as sent or as observed.</param>
    public static bool IsOpen(JsonNode? rule) =>
        Is(rule, "direction", "Inbound") && Is(rule, "access", "Allow") && Network.IsWorld(Json.Text(rule, "properties.sourceAddressPrefix"));

    private static bool Is(JsonNode? rule, string property, string value) =>
        Json.Text(rule, "properties." + property)?.Equals(value, StringComparison.OrdinalIgnoreCase) == true;
}
