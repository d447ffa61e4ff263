using System.Collections.Immutable;

namespace Azdoit.Pricing;

/// <summary>A plan in money: list price, no tax, no agreement, reservation or hybrid benefit. Use-based parts stand beside the total, never in it.</summary>
public sealed record Quote
{
    /// <summary>What the plan adds to what stands: one line per meter, SKU and region, dearest first.</summary>
    public required ImmutableArray<QuoteLine> Lines { get; init; }

    /// <summary>What the plan ends, of what changed and removed resources cost now; the totals have it subtracted.</summary>
    public required ImmutableArray<QuoteLine> Credits { get; init; }

    /// <summary>Every resource with a price, dearest first.</summary>
    public required ImmutableArray<ResourceCost> Resources { get; init; }

    public required ImmutableArray<UsageLine> Usage { get; init; }

    public required ImmutableArray<UnknownPrice> Unknown { get; init; }

    /// <summary>What the plan makes that costs nothing by its nature.</summary>
    public required ImmutableArray<ResourceAddress> Free { get; init; }

    /// <summary>The known running price, net of <see cref="Credits"/>, for 730 hours.</summary>
    public required Money Monthly { get; init; }

    public required Money OneTime { get; init; }

    /// <summary>The mean of the lines' confidence, weighted by their amount; at most 0.5 while a price is unknown.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>One sentence for each thing that makes the quote less than observed; empty when there is none.</summary>
    public required ImmutableArray<string> ConfidenceReasons { get; init; }

    /// <summary>What people should know about the amounts, in sentences.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The date of the oldest figure used, <c>yyyy-MM-dd</c>; null when none was.</summary>
    public required string? AsOf { get; init; }

    public Money Hourly => Monthly with { Amount = Monthly.Amount / Money.HoursPerMonth };

    /// <summary>False when a unit price is unknown: then the totals are a part of the truth.</summary>
    public bool IsComplete => Unknown.IsEmpty;

    /// <summary>The use-based parts per month; null at an end where at least one of them cannot be told. Both zero when there are none.</summary>
    public (Money? Low, Money? High) UsageMonthly => (Sum(line => line.Low), Sum(line => line.High));

    private Money? Sum(Func<UsageLine, Money?> end)
    {
        Money? sum = Money.Zero;
        foreach (var line in Usage)
        {
            sum = sum is { } so && end(line) is { } amount ? so + amount : null;
        }

        return sum;
    }
}
