using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Resources move to another group, or Azure says why they cannot.</summary>
internal static class ResourceMove
{
    /// <summary>They are in their new place at once; the operation only takes its time to say so.</summary>
    public static ArmReply Begin(Cloud cloud, ArmRequest request)
    {
        if (Validate(cloud, request) is { Status: not 204 } refused)
        {
            return refused;
        }

        var target = cloud.Resources.Find(request.Body?.Text("targetResourceGroup") ?? "")?.Id.Text ?? "";
        foreach (var resource in request.Body?.Array("resources")?.Select(id => cloud.Resources.Find($"{id}")).OfType<Resource>().ToList() ?? [])
        {
            Relocation.Move(cloud, resource, target + resource.Id.Text[resource.Id.Text.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase)..]);
        }

        return OperationReplies.Started(cloud, request, cloud.Answer(target, []), WriteStyle.Located, 202, null);
    }

    public static ArmReply Validate(Cloud cloud, ArmRequest request)
    {
        var ids = request.Body?.Array("resources")?.Select(r => r?.ToString() ?? "").ToList() ?? [];
        if (ids.Count == 0 || request.Body?.Text("targetResourceGroup") is not { } target)
        {
            return Errors.InvalidContent("The request must have 'resources' and 'targetResourceGroup'.");
        }

        if (cloud.Resources.Find(target) is null)
        {
            return Errors.GroupNotFound(target[(target.LastIndexOf('/') + 1)..]);
        }

        if (ids.Find(id => cloud.Resources.Find(id) is null) is { } missing)
        {
            return new ArmError(404, "MoveResourcesNotFound", $"The resources to be moved were not found: '{missing}'.");
        }

        var moved = ids.Select(id => cloud.Resources.Find(id)).OfType<Resource>().ToList();
        if (moved.Find(r => cloud.Operations.RunningOn(r.Id) is not null) is { } busy)
        {
            return new ArmError(409, "MoveResourcesHavePendingOperations", $"The move resources request contains resources like '{busy.Id.Text}' that are being provisioned. Please wait until the operation ends and retry.");
        }

        if (moved.Find(r => cloud.Resources.Find(target + r.Id.Text[r.Id.Text.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase)..]) is not null) is { } taken)
        {
            return new ArmError(409, "ResourceMoveFailed", $"The resource '{taken.Id.Name}' of type '{taken.Id.Type}' exists in the target resource group already.");
        }

        var left = moved.SelectMany(r => cloud.Resources.Referrers(r.Id))
            .Where(r => request.Path.Group?.Equals(r.Id.Group, StringComparison.OrdinalIgnoreCase) == true && r.Id.Parent is null && moved.TrueForAll(m => m.Id.Key != r.Id.Key))
            .Select(r => r.Id.Text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return left.Count == 0 ? new ArmReply(204) : new ArmError(409, "MissingMoveDependentResources",
            "The move resources request does not contain all the dependent resources. Please check details for missing resource Ids.")
        {
            Details = [.. left.Select(id => new ArmError(409, "MissingMoveDependentResources", $"The resource '{id}' depends on a resource that is to be moved.") { Target = id })],
        };
    }
}
