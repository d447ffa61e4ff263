using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Resources;

/// <summary>Nothing is written to a provider that the subscription is not registered with.</summary>
internal sealed class RegistrationGuard : Guard
{
    public override ArmError? Refuse(Cloud cloud, ArmRequest request, Access access)
    {
        if (access.Kind is AccessKind.Read or AccessKind.Delete || request.Path.Namespace is not { } ns || ProviderList.IsRegistration(request.Path.Types[^1])
            || Registration.State(cloud, ns) is Registration.Registered or Registration.Registering)
        {
            return null;
        }

        var message = $"The subscription is not registered to use namespace '{ns}'. See https://aka.ms/rps-not-found for how to register subscriptions.";
        return new ArmError(409, "MissingSubscriptionRegistration", message)
        {
            Details = [new ArmError(409, "MissingSubscriptionRegistration", message) { Target = ns }],
        };
    }
}
