using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>The body of one inbound allow rule, and when such a rule opens something to the world.</summary>
internal static class SecurityRule
{
    /// <summary>Of what was said about a machine, that which its security group needs.</summary>
    public static ParameterSet Inbound(ParameterSet said)
    {
        var inbound = ParameterSet.Empty;
        foreach (var name in (string[])["port", "source", "protocol"])
        {
            inbound = said.Values.TryGetValue(name, out var value) ? inbound.With(name, value) : inbound;
        }

        return inbound;
    }

    /// <param name="ports">Ports and ranges, at least one.</param>
    public static JsonObject Properties(ParameterSet said, ImmutableArray<string> ports, int priority)
    {
        var (member, value) = Ports(ports);
        return new()
        {
            ["priority"] = priority,
            ["direction"] = said.Text("direction") ?? "Inbound",
            ["access"] = said.Text("access") ?? "Allow",
            ["protocol"] = said.Text("protocol") ?? "Tcp",
            ["sourceAddressPrefix"] = said.Text("source") ?? "*",
            ["sourcePortRange"] = "*",
            ["destinationAddressPrefix"] = "*",
            [member] = value,
        };
    }

    /// <summary>Azure takes several ports in a list, and one alone as a text.</summary>
    public static (string Member, JsonNode Value) Ports(ImmutableArray<string> ports) => ports switch
    {
        [] => throw new InvalidOperationException("a rule without a port would be about all of them"),
        [var only] => ("destinationPortRange", only),
        _ => ("destinationPortRanges", new JsonArray([.. ports.Select(port => (JsonNode)port)])),
    };

    /// <param name="rule">A rule with <c>properties</c>, as sent or as observed.</param>
    public static bool IsOpen(JsonNode? rule) =>
        Is(rule, "direction", "Inbound") && Is(rule, "access", "Allow") && Sources(rule).Any(Network.IsWorld);

    /// <summary>Azure answers with a list when there are several prefixes, with one text otherwise; neither means an application security group.</summary>
    private static IEnumerable<string> Sources(JsonNode? rule) =>
    [
        .. Json.Text(rule, "properties.sourceAddressPrefix") is { } one ? [one] : (string[])[],
        .. (Json.At(rule, "properties.sourceAddressPrefixes") as JsonArray ?? []).Select(prefix => prefix?.ToString() ?? "*"),
    ];

    private static bool Is(JsonNode? rule, string property, string value) =>
        Json.Text(rule, "properties." + property)?.Equals(value, StringComparison.OrdinalIgnoreCase) == true;
}
