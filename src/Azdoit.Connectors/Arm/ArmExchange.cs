using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>What one exchange brought, and how the line itself fared: exactly one of response and failure is set.</summary>
internal sealed record ArmExchange(ArmResponse? Response, Failure? Failure, Breakage Breakage)
{
    public Outcome<ArmResponse, Failure> Outcome => Failure is { } failure ? failure : Response!;
}
