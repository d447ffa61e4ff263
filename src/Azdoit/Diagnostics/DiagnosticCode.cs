namespace Azdoit.Diagnostics;

/// <summary>
/// A stable name for one kind of message (<c>budget-exceeded</c>), never reused. <see cref="Meaning"/> is what
/// <c>azdoit explain CODE</c> prints: what it means, why it exists and what to do.
/// </summary>
public sealed record DiagnosticCode(string Id, string Meaning)
{
    public override string ToString() => Id;
}
