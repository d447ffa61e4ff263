using System.Collections.Frozen;

namespace Azdoit.Pricing;

/// <summary>What the one-letter codes of <c>prices.txt</c> stand for.</summary>
internal sealed class PriceHeader
{
    private readonly FrozenDictionary<string, char> regions;
    private readonly FrozenDictionary<char, PriceOrigin> origins;

    public PriceHeader(IEnumerable<string> header)
    {
        Dictionary<string, char> regionLetters = [];
        Dictionary<char, PriceOrigin> originLetters = [];
        foreach (var line in header)
        {
            var fields = line.Split('|');
            if (fields[0].StartsWith("region ", StringComparison.Ordinal))
            {
                regionLetters[fields[1]] = fields[0][^1];
            }
            else if (fields[0].StartsWith("origin ", StringComparison.Ordinal))
            {
                originLetters[fields[0][^1]] = new(fields[1], fields[2], Basis(fields[3], fields[4]));
            }
        }

        regions = regionLetters.ToFrozenDictionary();
        origins = originLetters.ToFrozenDictionary();
    }

    public IEnumerable<PriceOrigin> Origins => origins.Values;

    public char? Letter(Region region) => regions.TryGetValue(region.Name, out var letter) ? letter : null;

    public PriceOrigin Origin(char letter) => origins[letter];

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
