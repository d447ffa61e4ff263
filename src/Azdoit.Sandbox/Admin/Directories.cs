using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Admin;

/// <summary>Adds tenants and subscriptions: <c>POST subscriptions {"name", "id", "tenant"}</c>, where the id is made and the tenant is the first unless given. <c>PUT subscriptions {"id", "state"}</c> disables one.</summary>
internal static class Directories
{
    public static IEnumerable<AdminRoute> Routes { get; } =
    [
        new("GET", "tenants", (cloud, _, _) => ArmReply.List(Tenant.All(cloud).Select(Describe))),
        new("POST", "tenants", (cloud, _, body) => Id(cloud, body) is not { } id ? Malformed : Kept(new Tenant(id, body.Text("name")!), cloud)),
        new("GET", "subscriptions", (cloud, _, _) => ArmReply.List(Subscription.All(cloud).Select(Describe))),
        new("POST", "subscriptions", (cloud, _, body) => Id(cloud, body) is not { } id ? Malformed
            : Tenant.Find(cloud, body.Text("tenant") ?? KnownIds.Tenant) is not { } tenant ? Errors.InvalidContent($"There is no tenant '{body.Text("tenant")}'.")
            : Kept(new Subscription(id, tenant.Id, body.Text("name")!), cloud)),
        new("PUT", "subscriptions", (cloud, _, body) => Subscription.Find(cloud, body.Text("id") ?? KnownIds.Subscription) is not { } subscription ? Malformed
            : body.Text("state") is not (Subscription.Enabled or Subscription.Disabled) ? Errors.InvalidContent("state must be Enabled or Disabled")
            : Stated(subscription, cloud, body.Text("state")!)),
    ];

    private static ArmReply Stated(Subscription subscription, Cloud cloud, string state)
    {
        Subscription.SetState(cloud, subscription.Id, state);
        return new ArmReply(200, Describe(subscription));
    }

    private static ArmError Malformed => Errors.InvalidContent("name must be given, and id be a GUID");

    private static string? Id(Cloud cloud, JsonObject body) => body.Text("name") is not { Length: > 0 } ? null
        : body.Text("id") is not { } given ? cloud.NewId().ToString()
        : Guid.TryParse(given, out var id) ? id.ToString() : null;

    private static ArmReply Kept(Tenant tenant, Cloud cloud)
    {
        tenant.Keep(cloud);
        return new ArmReply(201, Describe(tenant));
    }

    private static ArmReply Kept(Subscription subscription, Cloud cloud)
    {
        subscription.Keep(cloud);
        return new ArmReply(201, Describe(subscription));
    }

    private static JsonObject Describe(Tenant tenant) => new() { ["id"] = tenant.Id, ["name"] = tenant.DisplayName };

    private static JsonObject Describe(Subscription subscription) => new() { ["id"] = subscription.Id, ["tenant"] = subscription.Tenant, ["name"] = subscription.DisplayName };
}
