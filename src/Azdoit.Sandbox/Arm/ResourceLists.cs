namespace Azdoit.Sandbox.Arm;

/// <summary>The lists: everything in a subscription or group, and one type below a scope.</summary>
internal static class ResourceLists
{
    public static ArmReply InSubscription(Cloud cloud, ArmRequest request) => Filtered(cloud, request, $"/subscriptions/{cloud.Subscription}/");

    public static ArmReply InGroup(Cloud cloud, ArmRequest request)
    {
        var name = request.Path.Group ?? "";
        return cloud.FindGroup(name) is { } group ? Filtered(cloud, request, group.Id.Key + "/") : Errors.GroupNotFound(name);
    }

    public static ArmReply OfType(Cloud cloud, ArmRequest request)
    {
        var path = request.Path;
        if (path.Group is { } group && cloud.FindGroup(group) is null)
        {
            return Errors.GroupNotFound(group);
        }

        var parent = path.Names.IsEmpty ? path.Scope : path.Text(path.Names.Length);
        if (!path.Names.IsEmpty && cloud.FindOrStanding(parent) is null)
        {
            return Errors.ParentNotFound(parent, path.FullType, "read");
        }

        var below = parent.ToLowerInvariant() + "/";
        var found = cloud.Resources.OfType(path.FullType).Where(r => r.Id.Key.StartsWith(below, StringComparison.Ordinal)).Concat(Standing.Below(cloud, parent, path.FullType));
        var withStates = "true".Equals(request.Parameter("statusOnly"), StringComparison.OrdinalIgnoreCase);
        return Paging.Page(request, found, resource =>
        {
            var body = cloud.Render(resource);
            if (withStates)
            {
                cloud.Models.Of(resource.Id.Type).Expand(cloud, resource, body, "instanceView");
            }

            return body;
        });
    }

    /// <summary>Only what stands on its own: Azure lists no child resources here.</summary>
    private static ArmReply Filtered(Cloud cloud, ArmRequest request, string below)
    {
        if (ListFilter.Parse(request.Parameter("$filter"), out var error) is not { } filter)
        {
            return error ?? Errors.InvalidContent("$filter");
        }

        var withState = request.Parameter("$expand") is not null;
        var sees = cloud.SightOf(request);
        var found = cloud.Resources.All.Where(r => r.Id.Type != ArmId.GroupType && IsListed(r) && r.Id.Key.StartsWith(below, StringComparison.Ordinal) && filter.Matches(r) && sees(r.Id.Text));
        return Paging.Page(request, found, r => Rendering.Summarize(r, withState));
    }

    public static bool IsListed(Resource resource) => resource.Location.Length > 0 && !resource.Id.Type.StartsWith("Microsoft.Authorization/", StringComparison.OrdinalIgnoreCase);
}
