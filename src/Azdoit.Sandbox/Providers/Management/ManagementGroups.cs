using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Management;

/// <summary>
/// Groups of subscriptions in a tree whose root is the tenant's. Policies and roles that are assigned to one are kept, but nothing below inherits them.
/// </summary>
internal sealed class ManagementGroups() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.Management/managementGroups";

    private const int Deepest = 6;

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (cloud, _, _) => ArmReply.List(All(cloud).Select(Summary))) { StandsAlone = true },
        new("GET", TypeName + "/*", (cloud, request, _) => Find(cloud, request.Path.Names[0]) is { } group ? new ArmReply(200, Show(cloud, request, group)) : NotFound(request.Path.Names[0])),
        new("POST", "Microsoft.Management/getEntities", (cloud, _, _) => ArmReply.List([.. All(cloud).Select(group => Entity(cloud, group)), .. Subscriptions(cloud).Select(s => SubscriptionEntity(cloud, s.Id, s.Name))])) { StandsAlone = true },
    ];

    public override WriteStyle Creating => WriteStyle.Accepted;

    public override WriteStyle Patching => WriteStyle.Immediate;

    public override TimeSpan CreationTime => TimeSpan.FromSeconds(15);

    public static string RootOf(Cloud cloud) => $"/providers/{TypeName}/{cloud.Tenant}";

    public static string ParentOf(Cloud cloud, Resource group) => group.Properties.Find("details", "parent")?.Text("id") ?? RootOf(cloud);

    public static ArmError NotFound(string name) => new(404, "NotFound", $"'/providers/{TypeName}/{name}' not found");

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length > 90 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '(' or ')' or '.')))
        {
            return new ArmError(400, "BadRequest", $"'{name}' is not a valid id of a management group.");
        }

        var asked = properties.Text("parentGroupId") ?? properties.Text("parentId") ?? properties.Find("details", "parent")?.Text("id");
        properties.Remove("parentGroupId");
        properties.Remove("parentId");
        var parent = asked ?? (draft.Existing is { } before ? ParentOf(draft.Cloud, before) : RootOf(draft.Cloud));
        if (Find(draft.Cloud, parent[(parent.LastIndexOf('/') + 1)..]) is not { } above)
        {
            return new ArmError(404, "NotFound", $"Parent group '{parent}' not found.");
        }

        var line = Ancestors(draft.Cloud, above).ToList();
        if (line.Count >= Deepest || line.Exists(g => g.Id.Key == draft.Id.Key))
        {
            return new ArmError(400, "BadRequest", $"'{above.Id.Name}' cannot be the parent of '{name}': a group is not below itself, and the tree has at most {Deepest} levels below the root.");
        }

        properties["tenantId"] = draft.Cloud.Tenant;
        properties.Default("displayName", name);
        properties["details"] = new JsonObject
        {
            ["version"] = 1,
            ["updatedTime"] = draft.Cloud.Now.ToString("O"),
            ["updatedBy"] = KnownIds.Principal,
            ["parent"] = new JsonObject { ["id"] = above.Id.Text, ["name"] = above.Id.Name, ["displayName"] = above.Properties.Text("displayName") },
        };
        return null;
    }

    public override IEnumerable<Resource> Holders(Cloud cloud, Resource resource) =>
        cloud.Resources.OfType(TypeName).Where(g => ParentOf(cloud, g).Equals(resource.Id.Text, StringComparison.OrdinalIgnoreCase))
            .Concat(cloud.Resources.Children(resource, ManagementGroupSubscriptions.TypeName));

    public override ArmError InUse(Resource resource, IReadOnlyList<Resource> holders) => new(400, "BadRequest",
        $"Management group '{resource.Id.Name}' cannot be deleted because it has children. Move or delete all child management groups and subscriptions before deleting it.");

    private static IEnumerable<Resource> Ancestors(Cloud cloud, Resource group)
    {
        for (Resource? at = group; at is not null && !at.Id.Text.Equals(RootOf(cloud), StringComparison.OrdinalIgnoreCase); at = Find(cloud, ParentOf(cloud, at).Split('/')[^1]))
        {
            yield return at;
        }
    }

    private static Resource? Find(Cloud cloud, string name) => cloud.Resources.Find($"/providers/{TypeName}/{name}")
        ?? (name.Equals(cloud.Tenant, StringComparison.OrdinalIgnoreCase) ? Root(cloud) : null);

    private static Resource Root(Cloud cloud) => new(
        new ArmId(RootOf(cloud), TypeName, cloud.Tenant, null, null),
        new JsonObject { ["properties"] = new JsonObject { ["tenantId"] = cloud.Tenant, ["displayName"] = "Tenant Root Group", ["details"] = new JsonObject { ["version"] = 1 } } },
        JsonText.NewObject(), DateTimeOffset.UnixEpoch);

    private static IEnumerable<Resource> All(Cloud cloud) => cloud.Resources.OfType(TypeName).Prepend(Root(cloud));

    private static IEnumerable<(string Id, string Name)> Subscriptions(Cloud cloud) =>
        Entra.Subscription.All(cloud).Where(s => s.Tenant == cloud.Tenant).Select(s => (s.Id, s.DisplayName));

    private static JsonObject Summary(Resource group) => new()
    {
        ["id"] = group.Id.Text,
        ["type"] = TypeName,
        ["name"] = group.Id.Name,
        ["properties"] = new JsonObject { ["tenantId"] = group.Properties.Text("tenantId"), ["displayName"] = group.Properties.Text("displayName") },
    };

    private static JsonObject Show(Cloud cloud, ArmRequest request, Resource group)
    {
        var body = Summary(group);
        body["properties"] = group.Properties.Clone();
        body.Properties.Remove("provisioningState");
        if (request.Parameter("$expand") is { } expand && expand.Contains("children", StringComparison.OrdinalIgnoreCase))
        {
            body.Properties["children"] = Children(cloud, group, "true".Equals(request.Parameter("$recurse"), StringComparison.OrdinalIgnoreCase));
        }

        return body;
    }

    private static JsonArray? Children(Cloud cloud, Resource group, bool deep)
    {
        var below = cloud.Resources.OfType(TypeName).Where(g => ParentOf(cloud, g).Equals(group.Id.Text, StringComparison.OrdinalIgnoreCase)).Select(child => new JsonObject
        {
            ["id"] = child.Id.Text,
            ["type"] = TypeName,
            ["name"] = child.Id.Name,
            ["displayName"] = child.Properties.Text("displayName"),
            ["children"] = deep ? Children(cloud, child, deep) : null,
        });
        var all = below.Concat(Subscriptions(cloud).Where(s => ManagementGroupSubscriptions.HomeOf(cloud, s.Id).Equals(group.Id.Text, StringComparison.OrdinalIgnoreCase)).Select(s => new JsonObject
        {
            ["id"] = $"/subscriptions/{s.Id}",
            ["type"] = "/subscriptions",
            ["name"] = s.Id,
            ["displayName"] = s.Name,
        })).ToList();
        return all.Count == 0 ? null : new JsonArray([.. all]);
    }

    private static JsonObject Entity(Cloud cloud, Resource group) => new()
    {
        ["id"] = group.Id.Text,
        ["type"] = TypeName,
        ["name"] = group.Id.Name,
        ["properties"] = new JsonObject
        {
            ["tenantId"] = cloud.Tenant,
            ["displayName"] = group.Properties.Text("displayName"),
            ["parent"] = new JsonObject { ["id"] = group.Id.Text == RootOf(cloud) ? null : ParentOf(cloud, group) },
            ["permissions"] = "delete",
            ["inheritedPermissions"] = "delete",
        },
    };

    private static JsonObject SubscriptionEntity(Cloud cloud, string id, string name) => new()
    {
        ["id"] = $"/subscriptions/{id}",
        ["type"] = "/subscriptions",
        ["name"] = id,
        ["properties"] = new JsonObject
        {
            ["tenantId"] = cloud.Tenant,
            ["displayName"] = name,
            ["parent"] = new JsonObject { ["id"] = ManagementGroupSubscriptions.HomeOf(cloud, id) },
            ["permissions"] = "delete",
            ["inheritedPermissions"] = "delete",
        },
    };
}
