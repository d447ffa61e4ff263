using System.Collections.Immutable;

namespace Azdoit.Strategies;

/// <summary>How well one strategy fits a plan here and now.</summary>
/// <param name="Strategy">Null for one that is wanted and not built in.</param>
/// <param name="Score">0 (out) to 1.</param>
/// <param name="Reasons">What made the score; of one that is out, what it lacks.</param>
public sealed record StrategyScore(string Name, Strategy? Strategy, double Score, ImmutableArray<string> Reasons)
{
    public bool Fits => Score > 0;

    public string Reason => string.Join("; ", Reasons);
}
