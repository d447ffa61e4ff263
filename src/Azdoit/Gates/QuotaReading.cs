using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Gates;

/// <summary>A provider's usage of its quotas in a region, as read for this plan.</summary>
public sealed record QuotaReading(string Provider, Region Region, ImmutableArray<Usage> Usages);
