using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Intents;
using Azdoit.Pricing;

namespace Azdoit.Flow;

/// <summary>What two machine sizes cost beside each other.</summary>
internal static class Comparison
{
    public static ImmutableArray<PricedChoice> Of(Clause clause, PriceBook book)
    {
        var region = new Region(clause.Parameters.Text("region") ?? "eastus");
        var sizes = new[] { clause.Parameters.Text("size"), clause.Parameters.Text("to_size") }.OfType<string>().Concat(clause.Parameters.Words("names")).Distinct(StringComparer.OrdinalIgnoreCase);
        var nowhere = ResourceAddress.ForSubscription("00000000-0000-0000-0000-000000000000");
        return
        [
            .. sizes.Select(size => new PricedChoice($"{size} in {region}", new Pricer(book).Price([new(nowhere, [new MeterDemand(Meters.VmLinux, size, region, 1, MeterUnit.Hour)])], []))),
        ];
    }
}
