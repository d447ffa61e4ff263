using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>A resource and what it will be billed for.</summary>
public sealed record PricedResource(ResourceAddress Address, ImmutableArray<MeterDemand> Demands);
