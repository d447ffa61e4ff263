namespace Azdoit.Sandbox.Arm;

/// <summary>How far a request reaches: what locks go by.</summary>
internal enum AccessKind
{
    Read,
    Write,
    Act,
    Delete,
}
