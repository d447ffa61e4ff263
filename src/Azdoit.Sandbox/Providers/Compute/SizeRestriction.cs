using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>
/// Sizes that the subscription may not use in a region, or in some of its zones; and, when <see cref="IsShortage"/>, that nobody gets there now:
/// the list of sizes does not show that, and the operation fails.
/// </summary>
/// <param name="Size">A name, or a pattern with '*'.</param>
/// <param name="Zones">Empty means the whole region.</param>
internal sealed record SizeRestriction(string Subscription, string Location, string Size, IReadOnlyList<string> Zones, string Reason, bool IsShortage)
{
    public const string NotAvailable = "NotAvailableForSubscription";

    private const string Prefix = "size-restriction/";

    public static IEnumerable<SizeRestriction> All(Cloud cloud) => cloud.Documents.Below(Prefix).Select(j => new SizeRestriction(
        j.Text("subscription") ?? "", j.Text("location") ?? "", j.Text("size") ?? "*",
        [.. j.Array("zones")?.Select(z => z?.ToString() ?? "") ?? []], j.Text("reason") ?? NotAvailable, j.Flag("shortage") == true));

    public static List<SizeRestriction> Of(Cloud cloud, string location) =>
        [.. All(cloud).Where(r => r.Subscription.Equals(cloud.Subscription, StringComparison.OrdinalIgnoreCase) && r.Location.Equals(location, StringComparison.OrdinalIgnoreCase))];

    public bool Covers(string size) => FileSystemName.MatchesSimpleExpression(Size, size, ignoreCase: true);

    /// <summary>Whether it stands in the way of a request for these zones; none asked means anywhere in the region.</summary>
    public bool Hits(string size, IReadOnlyList<string> zones) => Covers(size) && (Zones.Count == 0 || zones.Any(Zones.Contains));

    public void Keep(Cloud cloud) => cloud.Keep(Key, ToJson());

    public void Forget(Cloud cloud) => cloud.Forget(Key);

    public JsonObject ToJson() => new()
    {
        ["subscription"] = Subscription,
        ["location"] = Location,
        ["size"] = Size,
        ["zones"] = new JsonArray([.. Zones.Select(z => (JsonNode)JsonValue.Create(z))]),
        ["reason"] = Reason,
        ["shortage"] = IsShortage,
    };

    /// <summary>As the list of sizes shows it.</summary>
    public JsonObject ToSku() => new()
    {
        ["type"] = Zones.Count == 0 ? "Location" : "Zone",
        ["values"] = new JsonArray(JsonValue.Create(Location)),
        ["restrictionInfo"] = Zones.Count == 0
            ? new JsonObject { ["locations"] = new JsonArray(JsonValue.Create(Location)) }
            : new JsonObject { ["locations"] = new JsonArray(JsonValue.Create(Location)), ["zones"] = new JsonArray([.. Zones.Select(z => (JsonNode)JsonValue.Create(z))]) },
        ["reasonCode"] = Reason,
    };

    private string Key => $"{Prefix}{Subscription}/{Location}/{Size}/{(IsShortage ? "shortage" : "restriction")}";
}
