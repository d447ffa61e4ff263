using System.Globalization;
using Azdoit.Catalog;

namespace Azdoit.Pricing;

/// <summary>One line of <c>prices.txt</c>: all prices of one meter and SKU. Read piece by piece; nothing is kept.</summary>
internal readonly ref struct PriceLine(string line)
{
    private readonly string[] fields = line.Split('|');

    public string Sku => fields[0][(fields[0].IndexOf('/') + 1)..];

    public MeterUnit Unit => fields[1] switch
    {
        "h" => MeterUnit.Hour,
        "d" => MeterUnit.Day,
        "m" => MeterUnit.Month,
        "gbm" => MeterUnit.GbMonth,
        "gb" => MeterUnit.Gb,
        "10" => MeterUnit.Per10,
        "10k" => MeterUnit.Per10K,
        "1m" => MeterUnit.PerMillion,
        var other => throw new FormatException($"unknown unit {other} in prices.txt"),
    };

    /// <summary>True where a gap in the list may mean that the region was not collected, rather than that it does not sell the SKU.</summary>
    public bool MayBorrow => fields[2] == "b";

    public PriceEntry? In(char region)
    {
        // By hand: the framework's span splitter would be compiled at start-up.
        for (var rest = fields[3].AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf(';');
            var group = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            var equals = group.IndexOf('=');
            if (group[(equals + 1)..] is not "*" && !group[(equals + 1)..].Contains(region))
            {
                continue;
            }

            var price = group[1..equals];
            var onTop = price[0] == '+';
            var free = price.IndexOf('~');
            return new(
                group[0],
                Number(price[(onTop ? 1 : 0)..(free < 0 ? price.Length : free)]),
                onTop,
                free < 0 ? 0 : Number(price[(free + 1)..]));
        }

        return null;
    }

    private static decimal Number(ReadOnlySpan<char> text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <param name="OnTop">The price is to be added to the Linux price of the same size.</param>
internal readonly record struct PriceEntry(char Origin, decimal Price, bool OnTop, decimal Free);
