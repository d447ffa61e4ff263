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
        var sources = said.Words("source");
        var properties = new JsonObject
        {
            ["priority"] = priority,
            ["direction"] = said.Text("direction") ?? "Inbound",
            ["access"] = said.Text("access") ?? "Allow",
            ["protocol"] = said.Text("protocol") ?? "Tcp",
            ["sourcePortRange"] = "*",
            ["destinationAddressPrefix"] = "*",
        };
        Put(properties, "sourceAddressPrefix", sources.IsEmpty ? ["*"] : sources);
        Put(properties, "destinationPortRange", ports.IsEmpty ? throw new InvalidOperationException("a rule without a port would be about all of them") : ports);
        return properties;
    }

    /// <summary>Azure takes several ports or prefixes in a list, and one alone as a text in a member of its own.</summary>
    public static void Put(JsonObject properties, string member, ImmutableArray<string> values)
    {
        var list = ListOf(member);
        properties[values.Length == 1 ? member : list] = values.Length == 1 ? values[0] : new JsonArray([.. values.Select(value => (JsonNode)value)]);
    }

    /// <summary>The patch to other ports or prefixes: the other of the two members would go on naming those of before.</summary>
    public static void Replace(JsonObject properties, string member, ImmutableArray<string> values)
    {
        if (!values.IsEmpty)
        {
            (properties[member], properties[ListOf(member)]) = (null, new JsonArray());
            Put(properties, member, values);
        }
    }

    /// <summary>What a rule names, in whichever of the two members.</summary>
    public static IEnumerable<string> Named(JsonNode? rule, string member) =>
    [
        .. Json.Text(rule, $"properties.{member}") is { } one ? [one] : (string[])[],
        .. (Json.At(rule, $"properties.{ListOf(member)}") as JsonArray ?? []).Select(value => value?.ToString() ?? "*"),
    ];

    /// <summary>What a rule does, for people: <c>Allow Inbound Tcp 22,443 from 10.0.0.0/8</c>.</summary>
    public static string Told(JsonNode? rule) =>
        $"{Json.Text(rule, "properties.access")} {Json.Text(rule, "properties.direction")} {Json.Text(rule, "properties.protocol")} {string.Join(',', Named(rule, "destinationPortRange"))} from {string.Join(',', Named(rule, "sourceAddressPrefix"))}";

    /// <summary>Values that do not go together in one rule, whether it stands alone or in a group.</summary>
    public static IEnumerable<Objection> Conflicts(ParameterSet said)
    {
        foreach (var parameter in (string[])["port", "source"])
        {
            if (said.Words(parameter) is { Length: > 1 } several && several.Contains("*"))
            {
                yield return new(parameter, $"* is every {parameter} and the others add nothing to it");
            }
        }

        if (said.Text("protocol") == "Icmp" && said.Words("port").Any(port => port != "*"))
        {
            yield return new("port", "ICMP has no ports; a rule for it is about *", "*");
        }
    }

    /// <param name="rule">A rule with <c>properties</c>, as sent or as observed.</param>
    public static bool IsOpen(JsonNode? rule) =>
        Is(rule, "direction", "Inbound") && Is(rule, "access", "Allow") && Named(rule, "sourceAddressPrefix").Any(Network.IsWorld);

    private static string ListOf(string member) => member + (member.EndsWith('x') ? "es" : "s");

    private static bool Is(JsonNode? rule, string property, string value) =>
        Json.Text(rule, "properties." + property)?.Equals(value, StringComparison.OrdinalIgnoreCase) == true;
}
