namespace Azdoit.Sandbox.Arm;

/// <summary>A fault that shows only after the request was accepted.</summary>
internal sealed record OperationFate(bool NeverEnds, ArmError? Failure);
