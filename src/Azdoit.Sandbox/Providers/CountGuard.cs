using System.Globalization;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers;

/// <summary>Refuses one more of a type when its quota is used up.</summary>
internal sealed class CountGuard : Guard
{
    public override ArmError? Amend(ArmRequest request, Draft draft)
    {
        if (!draft.IsNew)
        {
            return null;
        }

        if (CountedType.Find(draft.Id.Type) is not { } counted)
        {
            return InGroup(draft);
        }

        var (limit, count) = (counted.Limit(draft.Cloud, draft.Location), counted.Count(draft.Cloud, draft.Location));
        return count < limit ? null : new ArmError(counted.Status, counted.Code,
            string.Format(CultureInfo.InvariantCulture, counted.Message, limit, draft.Location, draft.Cloud.Subscription, count, counted.Display.ToLowerInvariant()));
    }

    /// <summary>Azure takes 800 of most types in one group and makes exceptions; here the limit is the one that was set.</summary>
    private static ArmError? InGroup(Draft draft)
    {
        if (draft.Id.Group is not { } group || Quota.Limit(draft.Cloud, Quota.Everywhere, "ResourcesPerTypeAndGroup", long.MaxValue) is var limit && limit == long.MaxValue)
        {
            return null;
        }

        var count = draft.Cloud.OfType(draft.Id.Type).LongCount(r => group.Equals(r.Id.Group, StringComparison.OrdinalIgnoreCase));
        return count < limit ? null : new ArmError(409, "ResourceQuotaExceeded",
            $"Creating the resource of type '{draft.Id.Type}' would exceed the quota of '{limit}' resources of type '{draft.Id.Type}' per resource group. The current resource count is '{count}', please delete some resources of this type before creating a new one.");
    }
}
