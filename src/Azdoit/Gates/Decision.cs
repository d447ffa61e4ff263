using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>What follows from a verdict and the caller's consent. Closed.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It may run.</summary>
    public sealed record Approved(ApprovedPlan Plan) : Decision;

    /// <summary>Nobody here can say yes: exit 3, the plan is stored.</summary>
    /// <param name="Needs">What an approval has to cover and nothing covered yet.</param>
    public sealed record NeedsApproval(ImmutableArray<Need> Needs, ImmutableArray<Diagnostic> Reasons) : Decision;

    /// <summary>Show the card and ask; then decide again with what was typed.</summary>
    public sealed record NeedsConfirmation(ApprovalCard Card, Challenge Challenge) : Decision;

    /// <summary>A gate said no, whatever anybody says: exit 3.</summary>
    public sealed record Denied(ImmutableArray<Diagnostic> Reasons) : Decision;
}
