using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

internal sealed class SecurityRules() : ResourceModel("Microsoft.Network/networkSecurityGroups/securityRules")
{
    public override TimeSpan CreationTime => TimeSpan.FromSeconds(2);

    public override ArmError? Prepare(Draft draft)
    {
        var properties = draft.Properties;
        foreach (var name in (ReadOnlySpan<string>)["protocol", "access", "direction"])
        {
            if (properties.Text(name) is null)
            {
                return new ArmError(400, "SecurityRuleParameterMissing", $"Required security rule parameter {name} is missing for security rule {draft.Id.Name}.");
            }
        }

        foreach (var name in (ReadOnlySpan<string>)["sourcePortRanges", "destinationPortRanges", "sourceAddressPrefixes", "destinationAddressPrefixes"])
        {
            properties.Default(name, new JsonArray());
        }

        if (properties.Whole("priority") is not (>= 100 and <= 4096))
        {
            return new ArmError(400, "SecurityRuleInvalidPriority",
                $"Security rule has invalid Priority. Value provided: {properties["priority"]?.ToString() ?? "null"} Allowed range 100-4096.");
        }

        return PortRange(properties, "sourcePortRange") ?? PortRange(properties, "destinationPortRange") ?? Groups(draft) ?? Conflict(draft);
    }

    private static ArmError? Groups(Draft draft) => draft.Properties.Objects("sourceApplicationSecurityGroups").Concat(draft.Properties.Objects("destinationApplicationSecurityGroups"))
        .Select(group => draft.MustExist(group.Text("id"))).FirstOrDefault(error => error is not null);

    private static ArmError? Conflict(Draft draft)
    {
        var (priority, direction) = (draft.Properties.Whole("priority"), draft.Properties.Text("direction"));
        return draft.Siblings.FirstOrDefault(s => s.Body.Properties.Whole("priority") == priority
                && string.Equals(s.Body.Properties.Text("direction"), direction, StringComparison.OrdinalIgnoreCase)) is { Name: { } other }
            ? new ArmError(400, "SecurityRuleConflict", $"Security rule {draft.Id.Name} conflicts with rule {other}. Rules cannot have the same Priority and Direction.")
            : null;
    }

    private static ArmError? PortRange(JsonObject properties, string name) =>
        AddressRange.Texts(properties, name + "s").Append(properties.Text(name) ?? "*").FirstOrDefault(r => !IsPortRange(r)) is { } wrong
            ? new ArmError(400, "SecurityRuleInvalidPortRange",
                $"Security rule has invalid Port range. Value provided: {wrong}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.")
            : null;

    private static bool IsPortRange(string text) =>
        text == "*" || (text.Split('-') is { Length: 1 or 2 } ends
            && Array.TrueForAll(ends, e => ushort.TryParse(e, NumberStyles.None, CultureInfo.InvariantCulture, out _)));
}
