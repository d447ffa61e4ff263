using Azdoit.Catalog;
using Azdoit.Connectors.Prices.Retail;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Prices;

/// <summary>Updates the home's price snapshot from the Azure Retail Prices API, which needs no login.</summary>
/// <param name="address">Of the API; see <see cref="DefaultAddress"/>.</param>
public sealed class RetailPrices(HttpClient http, Uri address, TimeProvider clock)
{
    public static Uri DefaultAddress { get; } = new("https://prices.azure.com/api/retail/prices");

    /// <summary>All or nothing: the snapshot is replaced when every page was read and understood.</summary>
    /// <param name="path">See <see cref="PriceSnapshot.PathIn"/>.</param>
    /// <param name="read">Told the service and the number of its items read so far.</param>
    public async Task<Outcome<PriceSnapshot, Diagnostic>> UpdateAsync(PriceScope scope, string path, Action<string, int> read, CancellationToken cancellation)
    {
        var services = scope.ServicesToRead.ToList();
        if (services.Count == 0)
        {
            return Diagnostic.Error(PriceCodes.Nothing, "The service is not known", $"{scope.Service}: azdoit prices {string.Join(", ", PriceScope.Services)}.");
        }

        var pages = new RetailPages(http, clock);
        List<RetailPrice> prices = [];
        foreach (var service in services)
        {
            var items = await pages.ReadAsync(Question(scope, service), count => read(service, count), cancellation);
            if (!items.TryGet(out var got, out var problem))
            {
                return problem;
            }

            prices.AddRange(RetailMeters.Prices(got).Where(price => IsUsable(price) && scope.Covers(price.Meter, price.Sku, new Region(price.Region))));
        }

        return prices.Count == 0
            ? Diagnostic.Error(PriceCodes.Nothing, "The price list has nothing for this", $"{scope}. Nothing was replaced.")
            : PriceSnapshot.Replace(path, scope, prices, clock.GetUtcNow());
    }

    // Foreign text: a SKU that holds the snapshot's own separators could pass for another line.
    private static bool IsUsable(RetailPrice price) =>
        Regions.Find(new Region(price.Region)) is not null && !price.Sku.AsSpan().ContainsAny("|/#\r\n") && !price.Sku.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private Uri Question(PriceScope scope, string service) =>
        new UriBuilder(address) { Query = $"currencyCode=%27USD%27&$filter={Uri.EscapeDataString(scope.Filter(service))}" }.Uri;
}
