using System.Collections.Immutable;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>The demands of some resources, each looked up once.</summary>
internal sealed class QuoteLines
{
    private readonly List<QuoteLine> standing = [];
    private readonly List<UsageLine> usage = [];
    private readonly List<UnknownPrice> unknown = [];
    private readonly List<ResourceShare> shares = [];

    public QuoteLines(PriceBook book, IReadOnlyCollection<PricedResource> resources)
    {
        foreach (var demand in GatheredDemand.Gather(resources))
        {
            Add(demand, book.Find(demand.First.Meter, demand.First.Sku, demand.First.Region));
        }

        standing.Sort(DearestFirst);
        Standing = [.. standing];
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

    private static int DearestFirst(QuoteLine left, QuoteLine right) =>
        right.Monthly.CompareTo(left.Monthly) is var money and not 0 ? money
        : string.CompareOrdinal(left.Meter, right.Meter) is var meter and not 0 ? meter
        : string.CompareOrdinal(left.Sku, right.Sku);

    private void Add(GatheredDemand gathered, PriceAnswer answer)
    {
        var demand = gathered.First;
        switch (answer)
        {
            case PriceAnswer.Known known when demand.Unit != MeterUnit.Once && UnitConversion.Convert(1, demand.Unit, known.Unit) is null:
                Miss(gathered, $"its price is per {UnitConversion.Word(known.Unit)}, and {UnitConversion.Word(demand.Unit)} was asked for", []);
                break;
            case PriceAnswer.Known known when demand.Usage is { } use:
                usage.Add(Use(gathered, known, use));
                break;
            case PriceAnswer.Known known:
                standing.Add(Stand(demand with { Quantity = gathered.Quantity }, known, gathered.Resources));
                foreach (var (resource, part) in gathered.Parts)
                {
                    shares.Add(new(resource, demand.Meter, known.Sku, Stand(part, known, [resource]).Monthly));
                }

                break;
            case PriceAnswer.Unknown nothing:
                Miss(gathered, nothing.Reason, nothing.Nearest);
                break;
        }
    }

    private void Miss(GatheredDemand gathered, string reason, ImmutableArray<string> nearest) =>
        unknown.Add(new(gathered.First.Meter, gathered.First.Sku, gathered.First.Region, reason, nearest, gathered.Resources));

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

    private static UsageLine Use(GatheredDemand gathered, PriceAnswer.Known known, UsageRange use)
    {
        var demand = gathered.First;
        return new()
        {
            Meter = demand.Meter,
            Sku = known.Sku,
            Region = demand.Region,
            Unit = known.Unit,
            UnitPrice = known.Price,
            FreeUnits = known.FreeUnits,
            Low = Monthly(use.Low, known.FreeUnits),
            High = Monthly(use.High, 0),
            Note = use.Note,
            Source = known.Source,
            AsOf = known.AsOf,
            Basis = known.Basis,
            Resources = gathered.Resources,
        };

        Money? Monthly(decimal? perResource, decimal free) =>
            perResource is { } units && UnitConversion.Convert(units * gathered.Count, demand.Unit, known.Unit) is { } quantity ? known.Price * Math.Max(0, quantity - free) : null;
    }
}

internal sealed record ResourceShare(ResourceAddress Address, string Meter, string Sku, Money Monthly);
