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
        var regions = clause.Parameters.Words("region").Select(region => new Region(region)).DefaultIfEmpty(new Region("eastus")).ToList();
        var count = clause.Parameters.Whole("count") ?? 1;
        var sizes = new[] { clause.Parameters.Text("size"), clause.Parameters.Text("to_size") }.OfType<string>().Concat(clause.Parameters.Words("names")).Distinct(StringComparer.OrdinalIgnoreCase);
        var windows = clause.Parameters.Text("os") == "windows";
        var nowhere = ResourceAddress.ForSubscription("00000000-0000-0000-0000-000000000000");
        return
        [
            .. sizes.SelectMany(size => regions.Select(region =>
                new PricedChoice($"{(count == 1 ? "" : $"{count} x ")}{size}{(windows ? " with Windows" : "")} in {region}", new Pricer(book).Price([new(nowhere, [new MeterDemand(windows ? Meters.VmWindows : Meters.VmLinux, size, region, count, MeterUnit.Hour)])], [])))),
        ];
    }
}
