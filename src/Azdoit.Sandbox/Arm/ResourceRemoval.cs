namespace Azdoit.Sandbox.Arm;

/// <summary>The end of a DELETE: who holds a resource, and what of a group can go.</summary>
internal static class ResourceRemoval
{
    public static ArmError? Refusal(Cloud cloud, Resource resource)
    {
        var model = cloud.Models.Of(resource.Id.Type);
        var holders = model.Holders(cloud, resource).ToList();
        return holders.Count == 0 ? null : model.InUse(resource, holders);
    }

    public static ArmError? Finish(Cloud cloud, Resource resource)
    {
        if (resource.Id.Type == ArmId.GroupType)
        {
            return FinishGroup(cloud, resource);
        }

        // Somebody may have begun to use it after the DELETE was accepted.
        if (Refusal(cloud, resource) is { } refusal)
        {
            return refusal;
        }

        cloud.Delete(resource);
        return null;
    }

    /// <summary>Azure deletes a group in rounds: what nobody holds goes first, until a round changes nothing.</summary>
    private static ArmError? FinishGroup(Cloud cloud, Resource group)
    {
        var left = Contents(cloud, group);
        for (var before = -1; left.Count > 0 && before != left.Count;)
        {
            before = left.Count;
            foreach (var resource in left.Where(r => cloud.Resources.Find(r.Id.Key) is not null && Refusal(cloud, r) is null))
            {
                cloud.Delete(resource);
            }

            left = Contents(cloud, group);
        }

        if (left.Count > 0)
        {
            var ids = string.Join(',', left.Select(r => r.Id.Text));
            return new ArmError(409, "ResourceGroupDeletionBlocked",
                $"Deletion of resource group '{group.Id.Name}' failed as resources with identifiers '{ids}' could not be deleted. The provisioning state of the resource group will be rolled back.");
        }

        cloud.Delete(group);
        return null;
    }

    private static List<Resource> Contents(Cloud cloud, Resource group) =>
        [.. cloud.Resources.All.Where(r => r.Id.Key.StartsWith(group.Id.Key + "/", StringComparison.Ordinal))];
}
