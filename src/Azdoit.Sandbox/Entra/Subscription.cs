using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Entra;

/// <summary>What resources stand in. One is always there; others are added from outside.</summary>
internal sealed record Subscription(string Id, string Tenant, string DisplayName)
{
    public const string Enabled = "Enabled", Disabled = "Disabled";

    private const string Key = "subscription/", StateKey = "subscription-state/";

    private static readonly Subscription First = new(KnownIds.Subscription, KnownIds.Tenant, Arm.Subscriptions.DisplayName);

    public static IEnumerable<Subscription> All(Cloud cloud) => cloud.Documents.Below(Key).Select(FromJson).Prepend(First);

    public static Subscription? Find(Cloud cloud, string id) => id.Equals(First.Id, StringComparison.OrdinalIgnoreCase) ? First
        : cloud.Documents.Find(Key + id) is { } found ? FromJson(found) : null;

    public void Keep(Cloud cloud) => cloud.Keep(Key + Id, new JsonObject { ["id"] = Id, ["tenant"] = Tenant, ["name"] = DisplayName });

    /// <summary>Enabled until somebody says otherwise.</summary>
    public static string State(Cloud cloud, string id) => cloud.Documents.Find(StateKey + id)?.Text("state") ?? Enabled;

    public static void SetState(Cloud cloud, string id, string state) => cloud.Keep(StateKey + id, new JsonObject { ["state"] = state });

    private static Subscription FromJson(JsonObject json) => new(json.Text("id") ?? "", json.Text("tenant") ?? KnownIds.Tenant, json.Text("name") ?? "");
}
