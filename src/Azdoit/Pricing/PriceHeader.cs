namespace Azdoit.Pricing;

/// <summary>
/// What the one-letter codes of <c>prices.txt</c> stand for: arrays by letter, because a dictionary of values
/// would be compiled at start-up, which takes longer than all the look-ups of a plan.
/// </summary>
internal sealed class PriceHeader
{
    private readonly string?[] regions = new string?[128];
    private readonly PriceOrigin?[] origins = new PriceOrigin?[128];

    public PriceHeader(IEnumerable<string> header)
    {
        foreach (var line in header)
        {
            var fields = line.Split('|');
            var letter = fields[0][^1];
            if (fields[0].StartsWith("region ", StringComparison.Ordinal))
            {
                regions[letter] = fields[1];
            }
            else if (fields[0].StartsWith("origin ", StringComparison.Ordinal))
            {
                origins[letter] = new(fields[1], fields[2], Basis(fields[3], fields[4]));
            }
        }
    }

    public IEnumerable<PriceOrigin> Origins => origins.OfType<PriceOrigin>();

    public char? Letter(Region region)
    {
        var index = Array.IndexOf(regions, region.Name);
        return index < 0 ? null : (char)index;
    }

    public PriceOrigin Origin(char letter) => origins[letter] ?? throw new FormatException($"prices.txt names no origin {letter}");

    // How often each rule was right when it was tested against observed prices: see docs/pricing.md.
    private static PriceBasis Basis(string kind, string note) => kind switch
    {
        "observed" => new PriceBasis.Observed(),
        "derived" => new PriceBasis.Derived(note, 0.92),
        "old" => new PriceBasis.Derived(note, 0.88),
        "inferred" => new PriceBasis.Derived(note, 0.8),
        "outlier" => new PriceBasis.Derived(note, 0.5),
        _ => throw new FormatException($"unknown basis {kind} in prices.txt"),
    };
}

/// <param name="Source">An id of the table of sources in docs/pricing.md.</param>
internal sealed record PriceOrigin(string Source, string AsOf, PriceBasis Basis);
