using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Inventory;

/// <summary>One value that is not as wanted.</summary>
/// <param name="Path">Dotted: <c>properties.hardwareProfile.vmSize</c>.</param>
/// <param name="Before">What is there; null when there is nothing.</param>
/// <param name="After">What is wanted; null when nothing should be there.</param>
public sealed record PropertyDifference(string Path, JsonNode? Before, JsonNode? After)
{
    public string Found => Show(Before);

    public string Wanted => Show(After);

    /// <summary>As people read it: text without quotes, the rest as compact JSON.</summary>
    internal static string Show(JsonNode? node) =>
        node is null ? "not set"
        : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>()
        : node.ToJsonString();
}
