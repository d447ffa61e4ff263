using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers;
using Azdoit.Sandbox.Providers.Authorization;
using Azdoit.Sandbox.Providers.Authorization.Policies;
using Azdoit.Sandbox.Providers.Compute;
using Azdoit.Sandbox.Providers.KeyVault;

namespace Azdoit.Sandbox.Twins;

/// <summary>
/// Puts the state of another cloud into an empty one. Nothing is validated: what stands there, stands. Resources may come as
/// ARM's short form; usages make up for what that leaves out.
/// </summary>
internal sealed class Adoption(Cloud cloud, JsonObject snapshot)
{
    private static readonly string[] Identity = ["id", "name", "type", "etag", "systemData"];

    private readonly string _subscription = (snapshot.Text("subscription") ?? KnownIds.Subscription).ToLowerInvariant();
    private readonly string _tenant = snapshot.Text("tenant") ?? KnownIds.Tenant;

    /// <returns>What is not played, in sentences.</returns>
    public IReadOnlyList<string> Run()
    {
        Enter();
        foreach (var body in snapshot.Objects("resources").Concat(snapshot.Objects("locks")))
        {
            Put(body);
        }

        foreach (var vault in snapshot.Objects("deleted_vaults"))
        {
            if (Put(vault, DeletedVaults.TypeName) is { } deleted)
            {
                deleted.Hidden["vault"] = JsonText.NewObject();
            }
        }

        Roles();
        Policies();
        foreach (var taken in snapshot.Objects("names"))
        {
            GlobalName.Give(cloud, taken.Text("type") ?? "", taken.Text("name") ?? "");
        }

        foreach (var registration in snapshot.Objects("registrations"))
        {
            Registration.Set(cloud, registration.Text("namespace") ?? "", registration.Text("state") ?? Registration.Registered);
        }

        foreach (var restriction in snapshot.Objects("restrictions"))
        {
            new SizeRestriction(_subscription, Region(restriction), restriction.Text("size") ?? "*", Allocation.Zones(restriction.Array("zones")), restriction.Text("reason") ?? SizeRestriction.NotAvailable, false).Keep(cloud);
        }

        foreach (var usage in snapshot.Objects("usages"))
        {
            Limit(usage);
        }

        // "Warned" and "PastDue" can still be written to.
        if (snapshot.Text("state") is "Disabled" or "Deleted")
        {
            Subscription.SetState(cloud, _subscription, Subscription.Disabled);
        }

        return Unplayed.Of(cloud, snapshot);
    }

    private void Enter()
    {
        if (Tenant.Find(cloud, _tenant) is null)
        {
            new Tenant(_tenant, "Twin").Keep(cloud);
        }

        if (Subscription.Find(cloud, _subscription) is null)
        {
            new Subscription(_subscription, _tenant, snapshot.Text("name") ?? "Twin").Keep(cloud);
        }

        cloud.Enter(_subscription);
    }

    private Resource? Put(JsonObject shown, string? type = null)
    {
        if (ArmId.Parse(shown.Text("id") ?? "") is not { } id)
        {
            return null;
        }

        var model = cloud.Models.Of(type ?? id.Type);
        var body = shown.Clone();
        foreach (var name in Identity)
        {
            body.Remove(name);
        }

        if (body.Text("location") is not null)
        {
            body["location"] = Region(body);
        }

        var resource = new Resource(id with { Type = model.Type }, body, JsonText.NewObject(), Resource.Time(shown.Object("systemData")?.Text("createdAt")));
        foreach (var child in model.Adopt(resource))
        {
            cloud.Models.Of(child.Id.Type).Adopt(child);
            cloud.Save(child);
        }

        cloud.Save(resource);
        return resource;
    }

    /// <summary>Those of the caller, also what groups that the caller is in have. Unknown ones leave the caller an Owner, and the snapshot says so.</summary>
    private void Roles()
    {
        var caller = snapshot.Object("caller")?.Text("object_id") ?? KnownIds.Principal;
        if (snapshot.Array("role_assignments") is null)
        {
            Assign(BuiltInRoles.OwnerId, $"/subscriptions/{_subscription}");
            return;
        }

        if (cloud.Resources.Find(RoleAssignments.First.Text) is { } founding)
        {
            cloud.Delete(founding);
        }

        foreach (var definition in snapshot.Objects("role_definitions").Where(d => BuiltInRoles.All.All(r => r.Id != d.Text("name"))))
        {
            Put(AtSubscription(definition, RoleDefinitions.TypeName));
        }

        foreach (var properties in snapshot.Objects("role_assignments").Select(a => a.Properties))
        {
            var role = properties.Text("roleDefinitionId") ?? "";
            Assign(role[(role.LastIndexOf('/') + 1)..], Reach(properties.Text("scope") ?? "/"));
        }

        void Assign(string role, string scope)
        {
            if (ArmId.Parse($"{scope.TrimEnd('/')}/providers/{RoleAssignments.TypeName}/{cloud.NewId()}") is { } id)
            {
                RoleAssignments.Assign(cloud, id, role, new Caller(caller, "", _tenant), Principal.User);
            }
        }
    }

    private void Policies()
    {
        foreach (var definition in snapshot.Objects("policy_definitions").Where(d => PolicyDefinitions.Find(cloud, d.Text("id") ?? "") is null))
        {
            Put(definition);
        }

        foreach (var assignment in snapshot.Objects("policy_assignments"))
        {
            Put(assignment.Text("id")?.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) == true ? assignment : AtSubscription(assignment, PolicyAssignments.TypeName));
        }
    }

    /// <summary>What holds at a management group holds here at the subscription: there is nothing above it.</summary>
    private JsonObject AtSubscription(JsonObject shown, string type)
    {
        var here = shown.Clone();
        here["id"] = $"/subscriptions/{_subscription}/providers/{type}/{shown.Text("name") ?? cloud.NewId().ToString()}";
        return here;
    }

    private string Reach(string scope) => scope.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) ? scope : $"/subscriptions/{_subscription}";

    private void Limit(JsonObject usage)
    {
        var (location, name) = (Region(usage), usage.Text("name") ?? "");
        var counted = CountedType.All.FirstOrDefault(c => c.PerRegion && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        name = counted?.Name ?? name;
        var known = counted?.Count(cloud, location) ?? MachineQuota.InUse(cloud, location, name);
        Quota.Set(cloud, _subscription, location, name, usage.Whole("limit") ?? 0, (usage.Whole("current") ?? 0) - known);
    }

    private static string Region(JsonObject json) => KnownRegions.Normalize(json.Text("location") ?? "");
}
