using Azdoit.Connectors.Arm;
using Azdoit.Failures;

namespace Azdoit.Connectors.Twins;

/// <summary>Access to a twin in this very process, as whoever the original thinks we are.</summary>
public sealed class TwinAccess(Uri address, string token) : ArmAccess
{
    private readonly ArmSession session = new(address, token, DateTimeOffset.MaxValue);

    public override bool IsLocal => true;

    public override bool IsTwin => true;

    public override Task<Outcome<ArmSession, Failure>> CurrentAsync(CancellationToken ct) => Task.FromResult<Outcome<ArmSession, Failure>>(session);

    public override Task<Outcome<ArmSession, Failure>> RenewAsync(ArmSession stale, CancellationToken ct) => CurrentAsync(ct);
}
