using System.Collections.Immutable;
using Azdoit.Pricing;

namespace Azdoit.Views;

/// <summary>A quote as programs see it: amounts are decimal strings, null means unknown. Use-based parts stand beside the total, never in it.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="AsOf">The date of the oldest figure, <c>yyyy-MM-dd</c>.</param>
/// <param name="Remarks">What people should know about the amounts.</param>
/// <param name="Credits">What the plan ends; the totals have it subtracted.</param>
/// <param name="Free">The ids of what costs nothing by its nature.</param>
public sealed record CostView(
    string Currency,
    string Hourly,
    MonthlyView Monthly,
    string OneTime,
    double Confidence,
    ImmutableArray<string> ConfidenceReasons,
    string? AsOf,
    string Terms,
    ImmutableArray<string> Remarks,
    ImmutableArray<CostLineView> Lines,
    ImmutableArray<CostLineView> Credits,
    ImmutableArray<UsageLineView> Usage,
    ImmutableArray<string> Free)
{
    /// <summary>What stands under every quote.</summary>
    public const string ListPriceTerms = "list price, no tax, no agreement, reservation or hybrid benefit";

    public static CostView Of(Quote quote) => new(
        quote.Monthly.Currency,
        Fine(quote.Hourly),
        new(quote.Monthly.ToDecimalString(), quote.IsComplete, [.. quote.Unknown.Select(UnknownPriceView.Of)]),
        quote.OneTime.ToDecimalString(),
        Math.Round(quote.Confidence.Value, 3),
        quote.ConfidenceReasons,
        quote.AsOf,
        ListPriceTerms,
        quote.Remarks,
        [.. quote.Lines.Select(CostLineView.Of)],
        [.. quote.Credits.Select(CostLineView.Of)],
        [.. quote.Usage.Select(UsageLineView.Of)],
        [.. quote.Free.Select(free => free.Id)]);

    /// <summary>Prices of an hour or a unit need more than cents.</summary>
    public static string Fine(Money money) => money.Amount.ToString("0.0000####", System.Globalization.CultureInfo.InvariantCulture);
}

/// <param name="Complete">False when a unit price is unknown: then <paramref name="Known"/> is a part of the truth.</param>
public sealed record MonthlyView(string Known, bool Complete, ImmutableArray<UnknownPriceView> Unknown);

/// <param name="Nearest">SKUs with similar names that have a price.</param>
public sealed record UnknownPriceView(string Meter, string Sku, string Region, string Reason, ImmutableArray<string> Nearest, ImmutableArray<string> Resources)
{
    public static UnknownPriceView Of(UnknownPrice unknown) =>
        new(unknown.Meter, unknown.Sku, unknown.Region.Name, unknown.Reason, unknown.Nearest, [.. unknown.Resources.Select(resource => resource.Id)]);
}

/// <summary>One line per meter, SKU and region, over all resources.</summary>
public sealed record CostLineView(
    string Meter,
    string Sku,
    string Region,
    string Quantity,
    string Unit,
    string UnitPrice,
    string Hourly,
    string Monthly,
    string OneTime,
    string Source,
    string AsOf,
    double Confidence,
    ImmutableArray<string> Resources)
{
    public static CostLineView Of(QuoteLine line) => new(
        line.Meter,
        line.Sku,
        line.Region.Name,
        line.Quantity.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
        UnitConversion.Word(line.Unit),
        CostView.Fine(line.UnitPrice),
        CostView.Fine(line.Hourly),
        line.Monthly.ToDecimalString(),
        line.OneTime.ToDecimalString(),
        line.Source,
        line.AsOf,
        Math.Round(line.Basis.Confidence.Value, 3),
        [.. line.Resources.Select(resource => resource.Id)]);
}

/// <param name="Low">Per month; null where nobody can tell.</param>
public sealed record UsageLineView(
    string Meter, string Sku, string Region, string Unit, string UnitPrice, string? Low, string? High, string Note, string Source, string AsOf, ImmutableArray<string> Resources)
{
    public static UsageLineView Of(UsageLine line) => new(
        line.Meter,
        line.Sku,
        line.Region.Name,
        UnitConversion.Word(line.Unit),
        CostView.Fine(line.UnitPrice),
        line.Low?.ToDecimalString(),
        line.High?.ToDecimalString(),
        line.Note,
        line.Source,
        line.AsOf,
        [.. line.Resources.Select(resource => resource.Id)]);
}
