using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>What one gate found. Reasons are there for an Allow too, where they say something (a share of the budget).</summary>
public sealed record GateReport(string Gate, GateAnswer Answer, ImmutableArray<Diagnostic> Reasons)
{
    public ImmutableArray<Need> Needs { get; init; } = [];
}
