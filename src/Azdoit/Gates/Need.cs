using System.Collections.Immutable;

namespace Azdoit.Gates;

/// <summary>What an approval must cover before the plan may run.</summary>
/// <param name="CoveredByYes">Whether <c>--yes</c> is enough; otherwise the approval must name every id.</param>
public sealed record Need(ApprovalClass Class, bool CoveredByYes, ImmutableArray<ResourceAddress> Resources)
{
    /// <summary>What disappears along with the resources, and needs no name of its own: the plan's hash covers it.</summary>
    public ImmutableArray<ResourceAddress> Takes { get; init; } = [];

    /// <summary>The policy wants somebody else than the caller to approve it.</summary>
    public bool SecondPerson { get; init; }
}
