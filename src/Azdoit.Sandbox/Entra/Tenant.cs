using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Entra;

/// <summary>A directory. One is always there; others are added from outside.</summary>
internal sealed record Tenant(string Id, string DisplayName)
{
    private const string Key = "tenant/";

    private static readonly Tenant First = new(KnownIds.Tenant, Arm.Subscriptions.DisplayName);

    public static IEnumerable<Tenant> All(Cloud cloud) => cloud.Documents.Below(Key).Select(FromJson).Prepend(First);

    public static Tenant? Find(Cloud cloud, string id) => id.Equals(First.Id, StringComparison.OrdinalIgnoreCase) ? First
        : cloud.Documents.Find(Key + id) is { } found ? FromJson(found) : null;

    public void Keep(Cloud cloud) => cloud.Keep(Key + Id, new JsonObject { ["id"] = Id, ["name"] = DisplayName });

    private static Tenant FromJson(JsonObject json) => new(json.Text("id") ?? "", json.Text("name") ?? "");
}
