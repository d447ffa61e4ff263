using System.Buffers;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>PUT, PATCH, GET, HEAD and DELETE of one resource of any type.</summary>
internal static class ResourceVerbs
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>%&\\?/#");

    public static ArmReply Handle(Cloud cloud, ArmRequest request)
    {
        var asked = ArmId.From(request.Path);
        var existing = cloud.Resources.Find(asked.Key);
        return request.Method switch
        {
            "GET" or "HEAD" => Get(cloud, request, asked, existing ?? Standing.Of(cloud, asked)),
            "PUT" => Put(cloud, request, asked, existing ?? Standing.Of(cloud, asked)),
            "PATCH" => Patch(cloud, request, asked, existing ?? Standing.Of(cloud, asked)),
            "DELETE" => Delete(cloud, request, asked, existing),
            _ => Errors.MethodNotAllowed(request.Method),
        };
    }

    private static ArmReply Get(Cloud cloud, ArmRequest request, ArmId asked, Resource? existing)
    {
        if (existing is null)
        {
            return Missing(cloud, asked);
        }

        if (request.Method == "HEAD")
        {
            return new ArmReply(204);
        }

        if (request.Headers.IfNoneMatch.ToString() is { Length: > 0 } known && known == Rendering.ETag(existing))
        {
            return new ArmReply(304);
        }

        var body = cloud.Render(existing);
        if (request.Parameter("$expand") is { } expand)
        {
            cloud.Models.Of(existing.Id.Type).Expand(cloud, existing, body, expand);
        }

        var reply = new ArmReply(200, body).With("ETag", Rendering.ETag(existing));
        // Clients that got no operation URL poll the resource; without this they wait half a minute.
        return cloud.Operations.RunningOn(existing.Id) is { } running ? OperationReplies.WithRetryAfter(cloud, reply, running) : reply;
    }

    private static ArmReply Put(Cloud cloud, ArmRequest request, ArmId asked, Resource? existing)
    {
        if ((request.Body ?? (cloud.Models.Of(asked.Type).TakesEmptyBody ? [] : null)) is not { } sent)
        {
            return Errors.InvalidContent("The request body is empty.");
        }

        if (Preconditions(request, existing) is { } failed)
        {
            return failed;
        }

        var body = sent.Clone();
        JsonShape.DropNulls(body);
        return Write(cloud, request, asked, existing, body, patch: false);
    }

    private static ArmReply Patch(Cloud cloud, ArmRequest request, ArmId asked, Resource? existing)
    {
        if (existing is null)
        {
            return Missing(cloud, asked);
        }

        if (request.Body is not { } sent)
        {
            return Errors.InvalidContent("The request body is empty.");
        }

        if (Preconditions(request, existing) is { } failed)
        {
            return failed;
        }

        var body = existing.Body.Clone();
        if (sent["tags"] is not null)
        {
            // Tags are one value: what is not sent is gone.
            body.Remove("tags");
        }

        body.Merge(sent);
        return Write(cloud, request, asked, existing, body, patch: true);
    }

    private static ArmReply Write(Cloud cloud, ArmRequest request, ArmId asked, Resource? existing, JsonObject body, bool patch)
    {
        if (Place(cloud, asked, existing, out var id, out var parent) is { } misplaced)
        {
            return misplaced;
        }

        var model = cloud.Models.Of(id.Type);
        foreach (var name in (ReadOnlySpan<string>)["id", "name", "type", "etag", "systemData"])
        {
            body.Remove(name);
        }

        body.Properties.Remove("provisioningState");
        if (cloud.Models.Has(id.Type) && !id.Type.StartsWith("Microsoft.Web/", StringComparison.OrdinalIgnoreCase))
        {
            // Settings of sites are text, whatever they are called.
            NumbersAsText.Read(body);
        }

        var draft = new Draft(cloud, id, existing, parent, body) { Siblings = Siblings(cloud, id, parent) };
        if ((ProviderList.Misspelt(cloud, draft) ?? CheckLocation(draft, model) ?? Links.Check(draft)) is { } malformed)
        {
            return malformed;
        }

        if (cloud.Forbids(request, draft) is { } forbidden)
        {
            return forbidden;
        }

        if (model.Prepare(draft) is { } refusal)
        {
            return refusal;
        }

        ManagedIdentity.Complete(draft);
        WriteOnly.Drop(draft.Properties);

        var style = existing is null ? model.Creating : patch ? model.Patching : model.Updating;
        var resource = existing ?? new Resource(id, body, JsonText.NewObject(), cloud.Now);
        resource.Body = body;
        resource.ProvisioningState = style == WriteStyle.Immediate ? Operation.Succeeded : existing is null ? "Creating" : "Updating";
        cloud.Save(resource);
        model.Stored(draft, resource);
        if (style == WriteStyle.Immediate)
        {
            return new ArmReply(existing is null ? model.CreatedStatus : patch ? 200 : model.UpdatedStatus, cloud.Render(resource));
        }

        var time = existing is null ? model.CreationTime : model.CreationTime / 2;
        var operation = cloud.Begin(resource, OperationEffect.Provision, time);
        return OperationReplies.Started(cloud, request, operation, style, existing is null ? model.BegunStatus : 200, cloud.Render(resource));
    }

    private static IReadOnlyList<(string Name, JsonObject Body)> Siblings(Cloud cloud, ArmId id, Resource? parent) => parent is null ? []
        : [.. cloud.Resources.Children(parent, id.Type).Where(r => r.Id.Key != id.Key).Select(r => (r.Id.Name, r.Body))];

    private static ArmReply Delete(Cloud cloud, ArmRequest request, ArmId asked, Resource? existing)
    {
        if (existing is null)
        {
            return asked.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group) : new ArmReply(204);
        }

        if (Preconditions(request, existing) is { } failed)
        {
            return failed;
        }

        if (ResourceRemoval.Refusal(cloud, existing) is { } held)
        {
            return held;
        }

        var model = cloud.Models.Of(existing.Id.Type);
        if (model.Deleting == WriteStyle.Immediate)
        {
            var farewell = model.DeletedBody(cloud, existing);
            cloud.Delete(existing);
            return new ArmReply(model.DeletedStatus, farewell);
        }

        if (cloud.Operations.RunningOn(existing.Id) is { Effect: OperationEffect.Remove } already)
        {
            return OperationReplies.Started(cloud, request, already, model.Deleting, 202, null);
        }

        existing.ProvisioningState = "Deleting";
        cloud.Save(existing);
        var operation = cloud.Begin(existing, OperationEffect.Remove, model.DeletionTime);
        return OperationReplies.Started(cloud, request, operation, model.Deleting, 202, null);
    }

    private static ArmError Missing(Cloud cloud, ArmId asked) =>
        asked.Group is { } group && cloud.FindGroup(group) is null ? Errors.GroupNotFound(group) : cloud.Models.Of(asked.Type).Missing(asked);

    /// <summary>Finds what the resource stands in, and gives the id the casing of that.</summary>
    private static ArmError? Place(Cloud cloud, ArmId asked, Resource? existing, out ArmId id, out Resource? parent)
    {
        (id, parent) = (asked, null);
        if (asked.Group is { } name)
        {
            if (cloud.FindGroup(name) is not { } group)
            {
                return Errors.GroupNotFound(name);
            }

            if (group.ProvisioningState == "Deleting")
            {
                return Errors.GroupBeingDeleted(group.Id.Name);
            }

            id = asked with { Group = group.Id.Name };
        }

        if (asked.Parent is { } above)
        {
            parent = cloud.FindOrStanding(above) ?? ImpliedParents.Nearest(cloud, above);
            if (parent is null)
            {
                return Errors.ParentNotFound(above, asked.Type, "write");
            }
        }

        if (existing is not null)
        {
            id = existing.Id;
            return cloud.Operations.RunningOn(id) is { Effect: OperationEffect.Remove }
                ? new ArmError(409, "AnotherOperationInProgress", $"The resource '{id.Text}' is being deleted; no other operation is allowed on it.")
                : null;
        }

        var scope = (parent is not null && cloud.Resources.Find(asked.Parent ?? "") is null ? asked.Parent : parent?.Id.Text)
            ?? (id.Group is { } g ? ArmId.GroupText(cloud.Subscription, g) : id.Text[..id.Text.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase)]);
        id = id.Recased(scope, cloud.Models.Of(asked.Type).Type);
        return IsValidName(id.Name) ? null : Errors.InvalidName(id.Name);
    }

    private static ArmError? CheckLocation(Draft draft, ResourceModel model)
    {
        if (draft.Body.Text("location") is not { Length: > 0 } location)
        {
            if (draft.Existing is { Location.Length: > 0 } before)
            {
                draft.Body["location"] = before.Location;
            }

            return model.NeedsLocation && draft.IsNew ? Errors.LocationRequired : null;
        }

        var region = KnownRegions.Normalize(location);
        draft.Body["location"] = region;
        if (region != "global" && KnownRegions.Find(region) is null)
        {
            return new ArmError(400, "LocationNotAvailableForResourceType",
                $"The provided location '{location}' is not available for resource type '{draft.Id.Type}'. List of available regions for the resource type is '{string.Join(',', KnownRegions.All.Select(r => r.Name))}'.");
        }

        if (draft.IsNew && Zones(draft, region) is { } zones)
        {
            return zones;
        }

        return draft.Existing is { Location.Length: > 0 } existing && existing.Location != region
            ? new ArmError(409, "InvalidResourceLocation",
                $"The resource '{draft.Id.Name}' already exists in location '{existing.Location}' in resource group '{draft.Id.Group}'. A resource with the same name cannot be created in location '{region}'. Please select a new resource name.")
            : null;
    }

    private static ArmError? Zones(Draft draft, string region)
    {
        var offered = KnownRegions.Find(region)?.Zones ?? 0;
        var asked = draft.Body.Array("zones")?.Select(z => z?.ToString() ?? "").ToList() ?? [];
        return asked.TrueForAll(z => int.TryParse(z, out var zone) && zone >= 1 && zone <= offered) ? null
            : new ArmError(400, "AvailabilityZoneNotSupported",
                $"The zone(s) '{string.Join(',', asked)}' for resource '{draft.Id.Type}/{draft.Id.Name}' is not supported. The supported zones for location '{region}' are '{string.Join(',', Enumerable.Range(1, offered))}'");
    }

    private static ArmError? Preconditions(ArmRequest request, Resource? existing)
    {
        var match = request.Headers.IfMatch.ToString();
        var noneMatch = request.Headers.IfNoneMatch.ToString();
        var holds = (match.Length == 0 || (existing is not null && (match == "*" || match == Rendering.ETag(existing))))
            && (noneMatch != "*" || existing is null || request.Method != "PUT");
        return holds ? null : new ArmError(412, "PreconditionFailed", "The condition of the request header If-Match or If-None-Match does not hold.");
    }

    private static bool IsValidName(string name) =>
        name.Length is > 0 and <= 260 && name[^1] != '.' && !name.AsSpan().ContainsAny(Forbidden) && !name.Any(char.IsControl);
}
