using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Inventory;

/// <summary>Reading what is there. Reads may be repeated by the implementation; nothing here changes anything.</summary>
public abstract class CloudInventory
{
    /// <summary>The resource as it is now, or null when the cloud says that there is none.</summary>
    public abstract Task<Outcome<Found, Failure>> ReadAsync(ResourceAddress address, CancellationToken ct);

    /// <summary>All resources of a kind, or of every kind when null, in the group or the whole subscription.</summary>
    public abstract Task<Outcome<IReadOnlyList<ObservedResource>, Failure>> ListAsync(ResourceKind? kind, string? resourceGroup, CancellationToken ct);

    /// <param name="provider">For example <c>Microsoft.Compute</c>. A provider without a usage API answers with an empty list.</param>
    public abstract Task<Outcome<IReadOnlyList<Usage>, Failure>> UsagesAsync(string provider, Region region, CancellationToken ct);

    /// <summary>A metric of the last <see cref="Measure.Days"/> days as one figure; null where there are no values, or where this cloud does not have the metric.</summary>
    public virtual Task<decimal?> MeasureAsync(ResourceAddress address, Measure measure, DateTimeOffset now, CancellationToken ct) => Task.FromResult<decimal?>(null);

    /// <summary>Whether a globally unique name can be taken. Kinds without a check answer true.</summary>
    public abstract Task<Outcome<bool, Failure>> IsNameFreeAsync(ResourceKind kind, string name, CancellationToken ct);
}

/// <summary>The answer of a read: a resource, or the certainty that there is none.</summary>
public readonly record struct Found(ObservedResource? Resource)
{
    public static Found Nothing => default;
}
