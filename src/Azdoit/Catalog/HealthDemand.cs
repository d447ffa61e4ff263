namespace Azdoit.Catalog;

/// <summary>When a resource counts as ready, beyond having the wanted properties.</summary>
/// <param name="State">The state that <see cref="ResourceKind.State"/> must report; null when success of provisioning is enough.</param>
public sealed record HealthDemand(string? State = null)
{
    /// <summary>How long creation may take before it counts as timed out.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long creation is likely to take; a guess that decides which of two steps begins first, and nothing else.</summary>
    public TimeSpan Usual { get; init; } = TimeSpan.FromSeconds(5);
}
