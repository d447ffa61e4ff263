using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;

namespace Azdoit.Sandbox.Providers.Resources;

/// <summary>A disabled subscription can be read, and nothing else.</summary>
internal sealed class SubscriptionGuard : Guard
{
    public override ArmError? Refuse(Cloud cloud, ArmRequest request, Access access) =>
        access.Kind == AccessKind.Read || Subscription.State(cloud, cloud.Subscription) == Subscription.Enabled ? null : new ArmError(409, "ReadOnlyDisabledSubscription",
            $"The subscription '{cloud.Subscription}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.");
}
