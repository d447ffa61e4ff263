using Azdoit.Diagnostics;

namespace Azdoit.Pricing;

/// <summary>Old figures are dated, not doubted: their age is said and changes no confidence.</summary>
public static class PriceAge
{
    public static DiagnosticCode Old { get; } = new(
        "prices-old",
        "The oldest price of the quote is more than 90 days old. It may still be right: list prices change seldom, and the confidence does not depend on the age. "
        + "'azdoit prices update' reads today's prices; the sandbox says this in a grey line, a real cloud as a warning.");

    /// <summary>Null while every figure is younger than <see cref="PriceSource.OldAfterDays"/>.</summary>
    public static string? Sentence(Quote quote, DateTimeOffset now) =>
        quote.AsOf is { } asOf && PriceSource.IsOld(asOf, now) ? $"prices older than {PriceSource.OldAfterDays} days: of {asOf}; 'azdoit prices update' reads new ones" : null;

    /// <summary>For programs, on a real cloud.</summary>
    public static Diagnostic? Warning(Quote quote, DateTimeOffset now) =>
        Sentence(quote, now) is null ? null : Diagnostic.Warning(
            Old, "The prices are old", $"The oldest is of {quote.AsOf}.", Suggestion.Caller("Read today's prices", "azdoit", "prices", "update"));
}
