using System.Globalization;

namespace CompileFacts.Prices;

/// <summary>
/// Writes <c>prices.txt</c>: one line per meter and SKU, <c>meter/sku|unit|b|groups</c>, where b marks prices that a region may borrow,
/// and a group is origin, price and the regions that share both: <c>B0.192=aceX</c>. <c>B+0.184=</c> adds to the Linux price of the same size,
/// <c>B2.76~5=</c> has 5 free units a month, <c>=*</c> holds everywhere.
/// </summary>
internal static class PriceFacts
{
    private const string RegionLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Dictionary<string, string> Units = new()
    {
        ["vm.linux"] = "h", ["vm.windows"] = "h", ["disk"] = "m", ["public_ip"] = "h", ["load_balancer"] = "h", ["aks.control_plane"] = "h",
        ["app_service.linux"] = "h", ["app_service.windows"] = "h", ["functions.executions"] = "10", ["sql.dtu"] = "d", ["sql.vcore"] = "h", ["sql.licence"] = "h",
        ["sql.storage"] = "gbm", ["postgres.compute"] = "h", ["postgres.storage"] = "gbm", ["redis"] = "h", ["cosmosdb.throughput"] = "h", ["cosmosdb.requests"] = "1m", ["cosmosdb.storage"] = "gbm",
        ["acr"] = "d", ["workspace.ingestion"] = "gb", ["storage.blob"] = "gbm", ["keyvault.operations"] = "10k",
    };

    // These are listed for every region that sells them: a gap means "not sold here", not "not collected".
    private static readonly HashSet<string> Complete = ["vm.linux", "vm.windows", "disk", "sql.storage"];

    public static void Write(string from, string to)
    {
        var origins = new Origins();
        List<string> regions =
        [
            .. Csv.Read(from, "azure_vm_prices.csv").Select(row => row["region"])
                .Concat(Csv.Read(from, "azure_regions.csv").Where(row => row["category"] != "Other" || row["in_vm_price_table"] == "yes").Select(row => row["name"]))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        List<Figure> figures = [.. MachinePrices.Read(from, origins), .. ServicePrices.Read(from, origins, regions.ToHashSet())];
        var proxy = Csv.Read(from, "azure_region_price_proxies.csv").Single(row => row["region"] == "eastus")["closest_fully_priced_region"];
        figures.AddRange(ConfirmedPrices.From(from, "eastus", proxy, figures, origins).ToList());

        var linux = figures.Where(figure => figure.Meter == "vm.linux").ToDictionary(figure => (figure.Sku, figure.Region), figure => figure.Usd);
        var lines = figures.GroupBy(figure => (figure.Meter, Sku: figure.Sku.ToLowerInvariant())).Select(sku =>
        {
            var groups = sku.GroupBy(figure => (figure.Origin, Price: Price(figure, linux)))
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Price, StringComparer.Ordinal).ThenBy(group => group.Key.Origin)
                .Select(group => $"{group.Key.Origin}{group.Key.Price}={Letters(group, regions)}");
            return $"{sku.Key.Meter}/{sku.First().Sku}|{Units[sku.Key.Meter]}|{(Complete.Contains(sku.Key.Meter) ? "" : "b")}|{string.Join(';', groups)}";
        }).ToList();
        Console.WriteLine(string.Join(", ", figures.GroupBy(figure => figure.Meter).Select(meter => $"{meter.Key} {meter.Count()}")));
        FactWriter.Write(to, "prices.txt",
            ["meter/sku|unit|b when borrowable|groups of origin, price, regions", .. regions.Select((region, index) => $"region {RegionLetters[index]}|{region}"), .. origins.Header], lines);
    }

    private static string Price(Figure figure, Dictionary<(string, string), decimal> linux)
    {
        var free = figure.Free == 0 ? "" : $"~{Text(figure.Free)}";
        return figure.Meter == "vm.windows" && linux.TryGetValue((figure.Sku, figure.Region), out var without) && figure.Usd >= without
            ? $"+{Text(figure.Usd - without)}"
            : Text(figure.Usd) + free;
    }

    private static string Letters(IEnumerable<Figure> figures, List<string> regions) =>
        string.Concat(figures.Select(figure => figure.Region == "*" ? '*' : RegionLetters[regions.IndexOf(figure.Region)]).Order());

    private static string Text(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
