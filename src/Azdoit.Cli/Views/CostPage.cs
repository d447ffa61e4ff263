using System.Collections.Immutable;
using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Cli.Views;

/// <summary>A quote for people: the compute line, what adds to it, the total, and what it leaves out.</summary>
internal static class CostPage
{
    /// <param name="now">Prices that are old by then say so.</param>
    public static Page Of(Quote quote, bool sandbox, DateTimeOffset now)
    {
        var page = new Page();
        if (quote.Lines.IsEmpty && quote.Credits.IsEmpty && quote.Usage.IsEmpty && quote.Unknown.IsEmpty)
        {
            return page.Gap().Line(quote.Free.IsEmpty ? "Cost: nothing changes" : "Cost: nothing is billed for this").Lines(quote.Remarks.Select(remark => $"  {remark}"));
        }

        page.Gap().Line(sandbox ? "Cost (nothing is billed in the sandbox; prices are what it would cost on Azure)" : "Cost", Tone.Strong);
        if (quote.Credits.IsEmpty)
        {
            Compute(page, quote);
        }

        page.Table(["", ">", "", ">hourly", ">monthly", "as of"], quote.Lines.Select(line => Row(line, 1)).Concat(quote.Credits.Select(line => Row(line, -1))));
        foreach (var line in quote.Usage)
        {
            page.Line($"  by use: {line.Sku} ({line.Meter}): {Range(line)} a month; {line.Note}");
        }

        page.Lines(quote.Unknown.Select(unknown => $"  UNKNOWN: {unknown.Sku} ({unknown.Meter}, {unknown.Region}): {unknown.Reason}{(unknown.Nearest.IsEmpty ? "" : $"; near: {string.Join(", ", unknown.Nearest)}")}"), Tone.Bad);
        page.Line($"  Total: {Signed(quote.Hourly, 4)} {quote.Monthly.Currency} per hour, {quote.Monthly} {quote.Monthly.Currency} per month{(quote.IsComplete ? "" : ", and what is unknown")}  (confidence {quote.Confidence.Word})", Tone.Strong);
        if (!quote.OneTime.IsZero)
        {
            page.Line($"  One time: {quote.OneTime}");
        }

        page.Lines(quote.Remarks.Select(remark => $"  {remark}"));
        page.Lines(quote.ConfidenceReasons.Select(reason => $"  {reason}"), Tone.Quiet);
        page.Line($"  {CostView.ListPriceTerms}", Tone.Quiet);
        return PriceAge.Sentence(quote, now) is { } old ? page.Line($"  {old}", sandbox ? Tone.Quiet : Tone.Warning) : page;
    }

    /// <summary>The machines alone, which is what people compare with price lists.</summary>
    private static void Compute(Page page, Quote quote)
    {
        var machines = quote.Lines.Where(line => line.Meter is Meters.VmLinux or Meters.VmWindows).ToList();
        if (machines.Count == 0)
        {
            return;
        }

        var monthly = machines.Aggregate(Money.Zero, (sum, line) => sum + line.Monthly);
        var hourly = monthly with { Amount = monthly.Amount / Money.HoursPerMonth };
        var confidence = machines.Select(line => line.Basis.Confidence).Aggregate(Confidence.Min);
        page.Line($"  Compute ({string.Join(", ", machines.Select(line => $"{Number(line.Quantity)} x {line.Sku}"))})");
        page.Line($"    Hourly: {Signed(hourly, 4)} {monthly.Currency}");
        page.Line($"    Monthly: {monthly} {monthly.Currency}");
        page.Line($"    Confidence: {confidence.Word}");
    }

    private static ImmutableArray<string> Row(QuoteLine line, int sign) =>
    [
        line.Sku,
        $"{Number(line.Quantity)} x",
        $"{line.Meter}, {line.Region}{(line.Resources.Length > 1 && line.Resources.Length != line.Quantity ? $", {line.Resources.Length} resources" : "")}",
        Signed(line.Hourly * sign, 4),
        $"{line.Monthly * sign}",
        line.AsOf,
    ];

    private static string Range(UsageLine line) =>
        (line.Low, line.High) switch
        {
            ({ } low, { } high) => $"{low} to {high}",
            ({ } low, null) => $"from {low}",
            (null, { } high) => $"up to {high}",
            _ => "unknown",
        };

    private static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static string Signed(Money money, int decimals) =>
        $"{(money.Amount < 0 ? "-" : "")}${Math.Abs(money.Amount).ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture)}";
}
