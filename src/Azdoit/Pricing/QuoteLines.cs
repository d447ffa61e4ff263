using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>The demands of some resources, each looked up once and gathered by meter, SKU and region.</summary>
internal sealed class QuoteLines
{
    private readonly List<ResourceShare> shares = [];

    public QuoteLines(PriceBook book, IReadOnlyCollection<PricedResource> resources)
    {
        List<QuoteLine> standing = [];
        List<UsageLine> usage = [];
        List<UnknownPrice> unknown = [];
        var demands = resources
            .SelectMany(resource => resource.Demands.Where(demand => demand.Meter != Meters.Free).Select(demand => (resource.Address, Demand: demand)))
            .GroupBy(pair => (pair.Demand.Meter, Sku: SkuName.Normal(pair.Demand.Meter, pair.Demand.Sku).ToLowerInvariant(), pair.Demand.Region, pair.Demand.Unit, pair.Demand.Usage));
        foreach (var group in demands)
        {
            var demand = group.First().Demand with { Quantity = group.Sum(pair => pair.Demand.Quantity) };
            ImmutableArray<ResourceAddress> addresses = [.. group.Select(pair => pair.Address).Distinct()];
            switch (book.Find(demand.Meter, demand.Sku, demand.Region))
            {
                case PriceAnswer.Known known when UnitConversion.Convert(1, demand.Unit, known.Unit) is null && demand.Unit != MeterUnit.Once:
                    unknown.Add(new(demand.Meter, demand.Sku, demand.Region, $"its price is per {UnitConversion.Word(known.Unit)}, and {UnitConversion.Word(demand.Unit)} was asked for", [], addresses));
                    break;
                case PriceAnswer.Known known when demand.Usage is { } use:
                    usage.Add(Use(demand, known, use, group.Count(), addresses));
                    break;
                case PriceAnswer.Known known:
                    standing.Add(Stand(demand, known, addresses));
                    shares.AddRange(group.Select(pair => new ResourceShare(pair.Address, demand.Meter, known.Sku, Stand(pair.Demand, known, [pair.Address]).Monthly)));
                    break;
                case PriceAnswer.Unknown nothing:
                    unknown.Add(new(demand.Meter, demand.Sku, demand.Region, nothing.Reason, nothing.Nearest, addresses));
                    break;
            }
        }

        Standing = [.. standing.OrderByDescending(line => line.Monthly).ThenBy(line => line.Meter, StringComparer.Ordinal).ThenBy(line => line.Sku, StringComparer.Ordinal)];
        Usage = [.. usage];
        Unknown = [.. unknown];
        Free = [.. resources.Where(resource => resource.Demands.All(demand => demand.Meter == Meters.Free)).Select(resource => resource.Address)];
    }

    public ImmutableArray<QuoteLine> Standing { get; }

    public ImmutableArray<UsageLine> Usage { get; }

    public ImmutableArray<UnknownPrice> Unknown { get; }

    public ImmutableArray<ResourceAddress> Free { get; }

    /// <summary>Each resource's part of the standing lines.</summary>
    public IEnumerable<ResourceShare> Shares => shares;

    private static QuoteLine Stand(MeterDemand demand, PriceAnswer.Known known, ImmutableArray<ResourceAddress> addresses)
    {
        var once = demand.Unit == MeterUnit.Once;
        var quantity = once ? demand.Quantity : UnitConversion.Convert(demand.Quantity, demand.Unit, known.Unit)!.Value;
        return new()
        {
            Meter = demand.Meter,
            Sku = known.Sku,
            Region = demand.Region,
            Quantity = quantity,
            Unit = known.Unit,
            UnitPrice = known.Price,
            Monthly = once ? Money.Zero : UnitConversion.PerMonth(known.Price, known.Unit, quantity) ?? known.Price * quantity,
            OneTime = once ? known.Price * quantity : Money.Zero,
            Source = known.Source,
            AsOf = known.AsOf,
            Basis = known.Basis,
            Resources = addresses,
        };
    }

    private static UsageLine Use(MeterDemand demand, PriceAnswer.Known known, UsageRange use, int resources, ImmutableArray<ResourceAddress> addresses)
    {
        return new()
        {
            Meter = demand.Meter,
            Sku = known.Sku,
            Region = demand.Region,
            Unit = known.Unit,
            UnitPrice = known.Price,
            Low = Monthly(use.Low, known.FreeUnits),
            High = Monthly(use.High, 0),
            Note = known.FreeUnits == 0 ? use.Note : $"{use.Note}; the first {known.FreeUnits:#,0.##} x {UnitConversion.Word(known.Unit)} a month are free",
            Source = known.Source,
            AsOf = known.AsOf,
            Basis = known.Basis,
            Resources = addresses,
        };

        Money? Monthly(decimal? perResource, decimal free) =>
            perResource is { } units && UnitConversion.Convert(units * resources, demand.Unit, known.Unit) is { } quantity ? known.Price * Math.Max(0, quantity - free) : null;
    }
}

internal sealed record ResourceShare(ResourceAddress Address, string Meter, string Sku, Money Monthly);
