using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>What one resource adds to the monthly bill (less than nothing when it is removed or shrinks), and its meters, dearest first.</summary>
public sealed record ResourceCost(ResourceAddress Address, Money Monthly, ImmutableArray<CostDriver> Drivers);

/// <param name="Monthly">Negative for what the plan ends.</param>
public sealed record CostDriver(string Meter, string Sku, Money Monthly);
