using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>Turns what a plan leaves standing and what it ends into a <see cref="Quote"/>.</summary>
public sealed class Pricer(PriceBook book)
{
    /// <param name="after">The resources that the plan creates or changes, as they will be.</param>
    /// <param name="before">The resources that the plan changes or removes, as they are.</param>
    public Quote Price(IReadOnlyCollection<PricedResource> after, IReadOnlyCollection<PricedResource> before)
    {
        var adds = new QuoteLines(book, after);
        var ends = new QuoteLines(book, before);
        var lines = adds.Standing;
        return new()
        {
            Lines = lines,
            Credits = ends.Standing,
            Resources = Resources(adds, ends),
            Usage = adds.Usage,
            Unknown = adds.Unknown,
            Free = adds.Free,
            Monthly = Sum(lines, line => line.Monthly) - Sum(ends.Standing, line => line.Monthly),
            OneTime = Sum(lines, line => line.OneTime),
            Confidence = Certainty(lines.IsEmpty ? ends.Standing : lines, adds.Unknown),
            ConfidenceReasons = Reasons(adds, ends),
            AsOf = lines.Concat(ends.Standing).Select(line => line.AsOf).Concat(adds.Usage.Select(line => line.AsOf)).Order(StringComparer.Ordinal).FirstOrDefault(),
        };
    }

    private static Money Sum(ImmutableArray<QuoteLine> lines, Func<QuoteLine, Money> amount) => lines.Aggregate(Money.Zero, (sum, line) => sum + amount(line));

    private static Confidence Certainty(ImmutableArray<QuoteLine> lines, ImmutableArray<UnknownPrice> unknown)
    {
        const double WithUnknowns = 0.5;
        var total = lines.Sum(line => line.Monthly.Amount + line.OneTime.Amount);
        var mean = total == 0
            ? lines.Select(line => line.Basis.Confidence).Aggregate(Confidence.Certain, Confidence.Min)
            : new Confidence((double)(lines.Sum(line => (line.Monthly.Amount + line.OneTime.Amount) * (decimal)line.Basis.Confidence.Value) / total));
        return unknown.IsEmpty ? mean : Confidence.Min(mean, new(WithUnknowns));
    }

    private static ImmutableArray<string> Reasons(QuoteLines adds, QuoteLines ends) =>
    [
        .. adds.Unknown.Select(price => $"{price.Sku} ({price.Meter}, {price.Region}): unknown, {price.Reason}"),
        .. ends.Unknown.Select(price => $"{price.Sku} ({price.Meter}, {price.Region}): its present price is unknown, so nothing is credited"),
        .. adds.Standing.Where(line => line.Basis.Reason is not null).Select(line => $"{line.Sku} ({line.Meter}, {line.Region}): {line.Basis.Reason}"),
        .. adds.Usage.Where(line => line.Basis.Reason is not null).Select(line => $"{line.Sku} ({line.Meter}, {line.Region}): {line.Basis.Reason}"),
    ];

    private static ImmutableArray<ResourceCost> Resources(QuoteLines adds, QuoteLines ends)
    {
        var shares = adds.Shares.Concat(ends.Shares.Select(share => share with { Monthly = share.Monthly * -1 }));
        return
        [
            .. shares.GroupBy(share => share.Address)
                .Select(resource => new ResourceCost(
                    resource.Key,
                    resource.Aggregate(Money.Zero, (sum, share) => sum + share.Monthly),
                    [.. resource.OrderByDescending(share => share.Monthly).Select(share => new CostDriver(share.Meter, share.Sku, share.Monthly))]))
                .OrderByDescending(cost => cost.Monthly).ThenBy(cost => cost.Address.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
