using System.Globalization;
using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Prices.Retail;
using Azdoit.Diagnostics;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Prices;

/// <summary>
/// Prices read from the API on this machine: <c>prices/retail.txt</c>, lines <c>meter/sku/region|unit|usd|free units|as of|rule</c>,
/// sorted, so that a look-up reads a few of them.
/// </summary>
public sealed class PriceSnapshot
{
    internal const string Source = "azure-retail";
    private const string Format = "azdoit.prices/1 USD";
    private const int RememberedUpdates = 20;

    private readonly SortedLines lines;

    private PriceSnapshot(string path)
    {
        Path = path;
        lines = new SortedLines(() => File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : Stream.Null);
    }

    public string Path { get; }

    /// <summary>When what was updated, oldest first: <c>2026-11-21: Virtual Machines, eastus, all SKUs (1,234 prices)</c>. Empty when nothing ever was.</summary>
    public IEnumerable<string> Updates => lines.Header().Skip(1);

    /// <param name="home">AZDOIT_HOME.</param>
    public static string PathIn(string home) => System.IO.Path.Combine(home, "prices", "retail.txt");

    /// <summary>A missing file is an empty snapshot.</summary>
    public static Outcome<PriceSnapshot, Diagnostic> Open(string path)
    {
        try
        {
            var snapshot = new PriceSnapshot(path);
            return !File.Exists(path) || snapshot.lines.Header().FirstOrDefault() == Format ? snapshot
                : Diagnostic.Error(
                    PriceCodes.Snapshot, "The updated prices cannot be read", $"{path}:1: it does not begin with #{Format}.",
                    Suggestion.Caller("Move the file aside; without it the prices that azdoit ships with are used."));
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }
    }

    /// <summary>These prices first, <paramref name="others"/> where they have none.</summary>
    public PriceBook Over(PriceBook others) => File.Exists(Path) ? new UpdatedPriceBook(lines, Path, others) : others;

    /// <summary>Replaces what the scope covers and keeps the rest.</summary>
    internal static Outcome<PriceSnapshot, Diagnostic> Replace(string path, PriceScope scope, IReadOnlyCollection<RetailPrice> prices, DateTimeOffset now)
    {
        if (!Open(path).TryGet(out var former, out var problem))
        {
            return problem;
        }

        SortedDictionary<string, string> kept = new(StringComparer.Ordinal);
        foreach (var line in former.lines.Lines().Where(line => UpdatedPrice.Parse(line) is { } price && !scope.Covers(price.Meter, price.Sku, price.Region)))
        {
            kept[line[..line.IndexOf('|', StringComparison.Ordinal)].ToLowerInvariant()] = line;
        }

        var today = now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var price in prices)
        {
            var line = UpdatedPrice.Of(price, today).ToString();
            kept[line[..line.IndexOf('|', StringComparison.Ordinal)].ToLowerInvariant()] = line;
        }

        var text = new StringBuilder().Append('#').Append(Format).Append('\n');
        foreach (var update in former.Updates.Append($"{today}: {scope} ({prices.Count:#,0} prices)").TakeLast(RememberedUpdates))
        {
            text.Append('#').Append(update).Append('\n');
        }

        text.AppendJoin('\n', kept.Values).Append('\n');
        return AtomicFile.Replace(path, Encoding.ASCII.GetBytes(text.ToString())) is { } unwritten ? unwritten : new PriceSnapshot(path);
    }
}
