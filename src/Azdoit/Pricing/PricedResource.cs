using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>A resource and what it will be billed for.</summary>
public sealed record PricedResource(ResourceAddress Address, ImmutableArray<MeterDemand> Demands)
{
    /// <summary>The resource that uses this one, as the cloud names it: the machine of a disk.</summary>
    public string? Owner { get; init; }
}
