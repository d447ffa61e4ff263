using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>A demand whose unit price nobody knows: it makes the quote incomplete and asks at the gate.</summary>
/// <param name="Nearest">SKUs with similar names that have a price.</param>
public sealed record UnknownPrice(string Meter, string Sku, Region Region, string Reason, ImmutableArray<string> Nearest, ImmutableArray<ResourceAddress> Resources);
