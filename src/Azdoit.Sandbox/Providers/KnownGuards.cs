using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Providers.Authorization;
using Azdoit.Sandbox.Providers.Authorization.Policies;
using Azdoit.Sandbox.Providers.Resources;

namespace Azdoit.Sandbox.Providers;

/// <summary>In the order in which Azure asks.</summary>
internal static class KnownGuards
{
    public static IReadOnlyList<Guard> All { get; } =
    [
        new RoleGuard(),
        new SubscriptionGuard(),
        new RegistrationGuard(),
        new LockGuard(),
        new PolicyGuard(),
        new CountGuard(),
    ];
}
