using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Planning;

/// <summary>What <c>plan</c>, <c>--dry-run</c> and an unapproved <c>do</c> leave for a later approval.</summary>
public abstract class PlanStore
{
    /// <summary>Storing the same plan again replaces its snapshot.</summary>
    /// <returns>Null when it is durable.</returns>
    public abstract Task<Diagnostic?> PutAsync(StoredPlan plan, CancellationToken ct);

    /// <summary>The plan exactly as it was hashed; a file that does not match its hash is a problem.</summary>
    public abstract Task<Outcome<StoredPlan, Diagnostic>> GetAsync(PlanHash hash, CancellationToken ct);

    /// <summary>The hashes of all stored plans, in no order.</summary>
    public abstract Task<ImmutableArray<PlanHash>> ListAsync(CancellationToken ct);
}
