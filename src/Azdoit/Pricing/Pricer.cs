using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>Turns what a plan leaves standing and what it ends into a <see cref="Quote"/>.</summary>
public sealed class Pricer(PriceBook book)
{
    private const double WithUnknowns = 0.5;

    /// <param name="after">The resources that the plan creates or changes, as they will be.</param>
    /// <param name="before">The resources that the plan changes or removes, as they are.</param>
    public Quote Price(IReadOnlyCollection<PricedResource> after, IReadOnlyCollection<PricedResource> before)
    {
        var (come, end) = Differences.Between(ChargedOnce.Of(after), ChargedOnce.Of(before));
        var adds = new QuoteLines(book, come);
        var ends = new QuoteLines(book, end);
        var (monthly, once) = Sum(adds.Standing);
        return new()
        {
            Lines = adds.Standing,
            Credits = ends.Standing,
            Resources = Resources(adds, ends),
            Usage = adds.Usage,
            Unknown = adds.Unknown,
            Free = adds.Free,
            Monthly = monthly - Sum(ends.Standing).Monthly,
            OneTime = once,
            Confidence = Certainty(adds.Standing.IsEmpty ? ends.Standing : adds.Standing, adds.Unknown),
            ConfidenceReasons = Reasons(adds, ends),
            AsOf = adds.Standing.Concat(ends.Standing).Select(line => line.AsOf).Concat(adds.Usage.Select(line => line.AsOf)).Order(StringComparer.Ordinal).FirstOrDefault(),
        };
    }

    private static (Money Monthly, Money Once) Sum(ImmutableArray<QuoteLine> lines)
    {
        var (monthly, once) = (Money.Zero, Money.Zero);
        foreach (var line in lines)
        {
            (monthly, once) = (monthly + line.Monthly, once + line.OneTime);
        }

        return (monthly, once);
    }

    private static Confidence Certainty(ImmutableArray<QuoteLine> lines, ImmutableArray<UnknownPrice> unknown)
    {
        var (total, sure, lowest) = (0m, 0m, Confidence.Certain);
        foreach (var line in lines)
        {
            var amount = line.Monthly.Amount + line.OneTime.Amount;
            total += amount;
            sure += amount * (decimal)line.Basis.Confidence.Value;
            lowest = Confidence.Min(lowest, line.Basis.Confidence);
        }

        var mean = total == 0 ? lowest : new Confidence((double)(sure / total));
        return unknown.IsEmpty ? mean : Confidence.Min(mean, new(WithUnknowns));
    }

    private static ImmutableArray<string> Reasons(QuoteLines adds, QuoteLines ends) =>
    [
        .. adds.Unknown.Select(price => $"{price.Sku} ({price.Meter}, {price.Region.Name}): unknown, {price.Reason}"),
        .. ends.Unknown.Select(price => $"{price.Sku} ({price.Meter}, {price.Region.Name}): its present price is unknown, so nothing is credited"),
        .. adds.Standing.Where(line => line.Basis.Reason is not null).Select(line => $"{line.Sku} ({line.Meter}, {line.Region.Name}): {line.Basis.Reason}"),
        .. adds.Usage.Where(line => line.Basis.Reason is not null).Select(line => $"{line.Sku} ({line.Meter}, {line.Region.Name}): {line.Basis.Reason}"),
    ];

    private static ImmutableArray<ResourceCost> Resources(QuoteLines adds, QuoteLines ends)
    {
        Dictionary<string, List<ResourceShare>> byResource = new(StringComparer.OrdinalIgnoreCase);
        foreach (var share in adds.Shares.Concat(ends.Shares.Select(share => share with { Monthly = share.Monthly * -1 })))
        {
            if (!byResource.TryGetValue(share.Address.Id, out var shares))
            {
                byResource[share.Address.Id] = shares = [];
            }

            shares.Add(share);
        }

        var costs = byResource.Values.Select(Cost).ToList();
        costs.Sort((left, right) => right.Monthly.CompareTo(left.Monthly) is var money and not 0 ? money : string.CompareOrdinal(left.Address.Id, right.Address.Id));
        return [.. costs];
    }

    private static ResourceCost Cost(List<ResourceShare> shares)
    {
        var sum = Money.Zero;
        foreach (var share in shares)
        {
            sum += share.Monthly;
        }

        shares.Sort((left, right) => right.Monthly.CompareTo(left.Monthly));
        return new(shares[0].Address, sum, [.. shares.Select(share => new CostDriver(share.Meter, share.Sku, share.Monthly))]);
    }
}
