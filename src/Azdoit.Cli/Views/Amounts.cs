using System.Globalization;

namespace Azdoit.Cli.Views;

/// <summary>Amounts of the machine-readable views, for people.</summary>
internal static class Amounts
{
    /// <param name="amount">A decimal string in USD.</param>
    public static string Of(string amount) => new Money(decimal.Parse(amount, CultureInfo.InvariantCulture)).ToString();
}
