using System.Text.Json.Nodes;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Resource groups: created at once, deleted in an operation that takes the contents along.</summary>
internal static class ResourceGroups
{
    private static readonly TimeSpan DeletionTime = TimeSpan.FromSeconds(30);

    public static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var sees = cloud.SightOf(request);
        return ListFilter.Parse(request.Parameter("$filter"), out var error) is { } filter
            ? Paging.Page(request, cloud.OfType(ArmId.GroupType).Where(g => filter.Matches(g) && sees(g.Id.Text)), cloud.Render)
            : error ?? Errors.InvalidContent("$filter");
    }

    public static ArmReply Handle(Cloud cloud, ArmRequest request)
    {
        var name = request.Path.Group ?? "";
        var group = cloud.FindGroup(name);
        return request.Method switch
        {
            "PUT" => Put(cloud, request, name, group),
            _ when group is null => Errors.GroupNotFound(name),
            "GET" => new ArmReply(200, cloud.Render(group)),
            "HEAD" => new ArmReply(204),
            "PATCH" => Patch(cloud, request, group),
            "DELETE" => Delete(cloud, request, group),
            _ => Errors.MethodNotAllowed(request.Method),
        };
    }

    private static ArmReply Put(Cloud cloud, ArmRequest request, string name, Resource? group)
    {
        if (request.Body is not { } sent)
        {
            return Errors.InvalidContent("The request body is empty.");
        }

        if (Refusal(name, group, sent) is { } refusal)
        {
            return refusal;
        }

        var body = JsonText.NewObject();
        body["location"] = KnownRegions.Normalize(sent.Text("location") ?? "");
        body["tags"] = sent.Object("tags")?.DeepClone() ?? new JsonObject();
        body.Properties["provisioningState"] = Operation.Succeeded;
        var draft = new Draft(cloud, group?.Id ?? ArmId.ForGroup(cloud.Subscription, name), group, null, body);
        if (cloud.Forbids(request, draft) is { } forbidden)
        {
            return forbidden;
        }

        var saved = group ?? new Resource(draft.Id, body, JsonText.NewObject(), cloud.Now);
        saved.Body = body;
        cloud.Save(saved);
        return new ArmReply(group is null ? 201 : 200, cloud.Render(saved));
    }

    private static ArmError? Refusal(string name, Resource? group, JsonObject sent)
    {
        if (!IsValidName(name))
        {
            return new ArmError(400, "InvalidResourceGroup",
                $"The provided resource group name '{name}' has invalid characters or length: 1 to 90 letters, digits, '-', '_', '.', '(' and ')', not ending with '.'.");
        }

        if (sent.Text("location") is not { Length: > 0 } location)
        {
            return Errors.LocationRequired;
        }

        if (KnownRegions.Find(location) is not { } region)
        {
            return new ArmError(400, "LocationNotAvailableForResourceGroup",
                $"The provided location '{location}' is not available for resource group. List of available regions is '{string.Join(',', KnownRegions.All.Select(r => r.Name))}'.");
        }

        return group is null ? null
            : group.ProvisioningState == "Deleting" ? Errors.GroupBeingDeleted(group.Id.Name)
            : group.Location != region.Name ? new ArmError(409, "InvalidResourceGroupLocation",
                $"Invalid resource group location '{region.Name}'. The Resource group already exists in location '{group.Location}'.")
            : null;
    }

    private static ArmReply Patch(Cloud cloud, ArmRequest request, Resource group)
    {
        if (request.Body is not { } sent)
        {
            return Errors.InvalidContent("The request body is empty.");
        }

        if (group.ProvisioningState == "Deleting")
        {
            return Errors.GroupBeingDeleted(group.Id.Name);
        }

        var body = group.Body.Clone();
        if (sent.ContainsKey("tags"))
        {
            body["tags"] = sent.Object("tags")?.DeepClone() ?? new JsonObject();
        }

        if (cloud.Forbids(request, new Draft(cloud, group.Id, group, null, body)) is { } forbidden)
        {
            return forbidden;
        }

        group.Body = body;
        cloud.Save(group);
        return new ArmReply(200, cloud.Render(group));
    }

    private static ArmReply Delete(Cloud cloud, ArmRequest request, Resource group)
    {
        if (cloud.Operations.RunningOn(group.Id) is not { } operation)
        {
            group.ProvisioningState = "Deleting";
            cloud.Save(group);
            operation = cloud.Begin(group, OperationEffect.Remove, DeletionTime);
        }

        return OperationReplies.Started(cloud, request, operation, WriteStyle.Located, 202, null);
    }

    private static bool IsValidName(string name) =>
        name.Length is > 0 and <= 90 && name[^1] != '.' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')');
}
