using System.Globalization;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers;

/// <summary>Refuses one more of a type when its quota is used up.</summary>
internal sealed class CountGuard : Guard
{
    public override ArmError? Amend(ArmRequest request, Draft draft)
    {
        if (!draft.IsNew || CountedType.Find(draft.Id.Type) is not { } counted)
        {
            return null;
        }

        var (limit, count) = (counted.Limit(draft.Cloud, draft.Location), counted.Count(draft.Cloud, draft.Location));
        return count < limit ? null : new ArmError(counted.Status, counted.Code,
            string.Format(CultureInfo.InvariantCulture, counted.Message, limit, draft.Location, draft.Cloud.Subscription, count, counted.Display.ToLowerInvariant()));
    }
}
