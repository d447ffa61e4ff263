using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Many templates write numbers as text. Azure takes them, and gives numbers back.</summary>
internal static class NumbersAsText
{
    private static readonly HashSet<string> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "diskSizeGB", "lun", "capacity", "priority", "count", "osDiskSizeGB", "maxPods", "minCount", "maxCount", "frontendPort", "backendPort", "frontendPortRangeStart",
        "frontendPortRangeEnd", "port", "idleTimeoutInMinutes", "intervalInSeconds", "numberOfProbes", "platformFaultDomainCount", "platformUpdateDomainCount", "retentionInDays", "shareQuota",
    };

    public static void Read(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent.ToList())
            {
                if (Numbers.Contains(name) && long.TryParse(parent.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                {
                    parent[name] = number;
                }
                else if (name.ToLowerInvariant() is not ("tags" or "nodelabels"))
                {
                    Read(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Read(item);
            }
        }
    }
}
