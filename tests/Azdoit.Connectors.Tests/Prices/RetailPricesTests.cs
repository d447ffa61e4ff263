using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Connectors.Prices;
using Azdoit.Diagnostics;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Tests.Prices;

public sealed class RetailPricesTests : IAsyncDisposable
{
    private static readonly Region EastUs = new("eastus");
    private static readonly PriceScope Machines = new("virtual machines", EastUs);

    private readonly TemporaryFolder home = new();
    private readonly RetailServer server = new();
    private readonly HastyClock clock = new();
    private readonly HttpClient http = new();

    private string Snapshot => PriceSnapshot.PathIn(home.Path);

    [Fact]
    public async Task All_pages_are_read_and_the_snapshot_goes_before_the_embedded_prices()
    {
        server
            .Then(_ => Page($"{server.Address}?$skip=2", Machine("Standard_D4s_v3", 0.2m), Machine("Standard_D4s_v3", 0.4m, windows: true)))
            .Then(Page(null, Machine("Standard_D8s_v3", 0.41m)));
        List<int> progress = [];

        var outcome = await Prices().UpdateAsync(Machines, Snapshot, (_, count) => progress.Add(count), CancellationToken.None);

        var book = Succeeded(outcome).Over(PriceBook.Embedded);
        var known = Assert.IsType<PriceAnswer.Known>(book.Find(Meters.VmLinux, "D4s v3", EastUs));
        Assert.Equal((0.2m, "azure-retail", "2026-11-21", MeterUnit.Hour), (known.Price.Amount, known.Source, known.AsOf, known.Unit));
        Assert.Equal(0.4m, Assert.IsType<PriceAnswer.Known>(book.Find(Meters.VmWindows, "Standard_D4s_v3", EastUs)).Price.Amount);
        Assert.Equal(0.41m, Assert.IsType<PriceAnswer.Known>(book.Find(Meters.VmLinux, "Standard_D8s_v3", EastUs)).Price.Amount);
        Assert.Equal(0.768m, Assert.IsType<PriceAnswer.Known>(book.Find(Meters.VmLinux, "Standard_D16s_v3", EastUs)).Price.Amount);
        Assert.Equal([2, 3], progress);
        Assert.Equal("/api/retail/prices?currencyCode='USD'&$filter=serviceName eq 'Virtual Machines' and priceType eq 'Consumption' and armRegionName eq 'eastus'", server.Requests.First());
        Assert.Equal(["2026-11-21: virtual machines, eastus, all SKUs (3 prices)"], Succeeded(PriceSnapshot.Open(Snapshot)).Updates);
        Assert.Contains(new PriceSource("azure-retail", "2026-11-21"), book.Sources);
    }

    [Fact]
    public async Task What_is_not_pay_as_you_go_is_left_out()
    {
        server.Then(Page(
            null,
            Machine("Standard_D4s_v3", 0.04m, sku: "D4s v3 Spot"),
            Machine("Standard_D4s_v3", 0.05m, sku: "D4s v3 Low Priority"),
            Machine("Standard_D4s_v3", 0.06m, product: "Dsv3 Series Cloud Services"),
            Machine("Standard_D4s_v3", 1000m, type: "Reservation"),
            Machine("Standard_D4s_v3", 0.07m, region: "attatlanta1"),
            Machine("Standard_D4s_v3|x", 0.08m),
            Machine("Standard_D4s_v3", 0.192m)));

        var book = Succeeded(await UpdateAsync()).Over(PriceBook.Embedded);

        Assert.Equal(0.192m, Assert.IsType<PriceAnswer.Known>(book.Find(Meters.VmLinux, "Standard_D4s_v3", EastUs)).Price.Amount);
        Assert.Single(File.ReadAllLines(Snapshot), line => !line.StartsWith('#'));
    }

    [Fact]
    public async Task An_update_replaces_its_scope_and_keeps_the_rest()
    {
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.2m), Machine("Standard_D8s_v3", 0.4m)));
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.3m, region: "westeurope")));
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.21m)));

        Succeeded(await UpdateAsync());
        Succeeded(await Prices().UpdateAsync(Machines with { Region = new Region("westeurope") }, Snapshot, Ignore, CancellationToken.None));
        Succeeded(await UpdateAsync());

        Assert.Equal(
            ["vm.linux/Standard_D4s_v3/eastus|hour|0.21|0|2026-11-21|", "vm.linux/Standard_D4s_v3/westeurope|hour|0.3|0|2026-11-21|"],
            File.ReadAllLines(Snapshot).Where(line => !line.StartsWith('#')));
    }

    [Fact]
    public async Task Tiers_days_and_free_grants_are_understood()
    {
        server.Then(Page(
            null,
            Item("Log Analytics", "Log Analytics", "Analytics Logs Data Ingestion", "Analytics Logs", "1 GB", 0, 0),
            Item("Log Analytics", "Log Analytics", "Analytics Logs Data Ingestion", "Analytics Logs", "1 GB", 2.3m, 5)));
        var logs = Assert.IsType<PriceAnswer.Known>(
            Succeeded(await Prices().UpdateAsync(new("Log Analytics"), Snapshot, Ignore, CancellationToken.None)).Over(PriceBook.Embedded).Find(Meters.LogIngestion, "PerGB2018", EastUs));
        Assert.Equal((2.3m, 5m, MeterUnit.Gb), (logs.Price.Amount, logs.FreeUnits, logs.Unit));

        server.Then(Page(null, Item("Container Registry", "Container Registry", "Basic Registry Unit", "Basic", "1/Day", 0.1666m, 0)));
        var registry = Assert.IsType<PriceAnswer.Known>(
            Succeeded(await Prices().UpdateAsync(new("Container Registry"), Snapshot, Ignore, CancellationToken.None)).Over(PriceBook.Embedded).Find(Meters.Registry, "Basic", EastUs));
        Assert.Equal((0.1666m, MeterUnit.Day), (registry.Price.Amount, registry.Unit));
        Assert.IsType<PriceBasis.Observed>(registry.Basis);
    }

    [Theory]
    [InlineData("429 Too Many Requests", "Retry-After: 7\r\n", 7)]
    [InlineData("429 Too Many Requests", "Retry-After: Sat, 21 Nov 2026 10:00:09 GMT\r\n", 9)]
    [InlineData("503 Service Unavailable", "", 2)]
    [InlineData("500 Internal Server Error", "", 2)]
    public async Task A_busy_server_is_asked_again_after_the_time_it_names(string status, string headers, int seconds)
    {
        server.Then(new Answer("busy", status, "text/plain", headers)).Then(Page(null, Machine("Standard_D4s_v3", 0.2m)));

        Succeeded(await UpdateAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(clock.Waits));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_cut_in_the_middle_of_a_page_is_asked_again(bool lengthAnnounced)
    {
        var page = Page(null, Machine("Standard_D4s_v3", 0.2m), Machine("Standard_D8s_v3", 0.4m));
        server.Then(page with { CutAfter = page.Body.Length / 2, Length = lengthAnnounced }).Then(page);

        Succeeded(await UpdateAsync());

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_is_cut_for_good_replaces_nothing()
    {
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.2m)));
        Succeeded(await UpdateAsync());
        var before = await File.ReadAllTextAsync(Snapshot);

        var page = Page(null, Machine("Standard_D4s_v3", 0.3m));
        server.Then(_ => Page($"{server.Address}?$skip=1", Machine("Standard_D8s_v3", 0.5m)));
        for (var i = 0; i < 5; i++)
        {
            server.Then(page with { CutAfter = 40 });
        }

        var wrong = Failed(await UpdateAsync());

        Assert.Equal(PriceCodes.Unreachable, wrong.Code);
        Assert.Contains("5 of 5 attempts", wrong.Detail);
        Assert.Equal([2, 4, 8, 16], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(before, await File.ReadAllTextAsync(Snapshot));
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_not_waited_for()
    {
        server.Then(new Answer("", "429 Too Many Requests", Headers: "Retry-After: 3600\r\n"));

        Assert.Contains("60 minutes", Failed(await UpdateAsync()).Detail);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task A_refused_filter_is_not_asked_again()
    {
        server.Then(new Answer("""{"Error":{"Code":"InvalidFilter"}}""", "400 Bad Request"));

        Assert.Equal(PriceCodes.Refused, Failed(await UpdateAsync()).Code);
        Assert.Single(server.Requests);
    }

    public static TheoryData<string, string, string> Strange => new()
    {
        { """{"BillingCurrency":"EUR","Items":[],"NextPageLink":null}""", "application/json", "EUR" },
        { """{"Items":[{"currencyCode":"GBP","retailPrice":1}]}""", "application/json", "GBP" },
        { """{"Items":[{"currencyCode":"USD","retailPrice":-1,"meterName":"D4s"}]}""", "application/json", "negative" },
        { """{"Items":null}""", "application/json", "parse" },
        { """{"value":[]}""", "application/json", "parse" },
        { """{"Items":[{"retailPrice":"free"}]}""", "application/json", "parse" },
        { """{"Items":[{}]}""", "application/json", "parse" },
        { "null", "application/json", "null" },
        { "not json", "application/json", "parse" },
        { "<html>sign in</html>", "text/html", "text/html" },
        { """{"Items":[],"NextPageLink":"http://example.org/api"}""", "application/json", "elsewhere" },
        { """{"Items":[],"NextPageLink":"file:///etc/passwd"}""", "application/json", "elsewhere" },
        { """{"Items":[],"NextPageLink":"not a link"}""", "application/json", "elsewhere" },
    };

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task What_is_not_the_documented_list_is_named_and_replaces_nothing(string body, string type, string named)
    {
        for (var i = 0; i < 5; i++)
        {
            server.Then(new Answer(body, Type: type));
        }

        var wrong = Failed(await UpdateAsync());

        Assert.Equal(PriceCodes.Unusable, wrong.Code);
        Assert.Contains(named, wrong.Detail);
        Assert.False(File.Exists(Snapshot));
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_end()
    {
        server.Then(_ => Page($"{server.Address}?$skip=1", Machine("Standard_D4s_v3", 0.2m)));
        server.Then(_ => Page($"{server.Address}?$skip=1", Machine("Standard_D8s_v3", 0.2m)));

        Assert.Contains("lead back", Failed(await UpdateAsync()).Detail);
    }

    [Fact]
    public async Task Nothing_found_replaces_nothing()
    {
        server.Then(Page(null));

        Assert.Equal(PriceCodes.Nothing, Failed(await UpdateAsync()).Code);
        Assert.False(File.Exists(Snapshot));
    }

    [Fact]
    public async Task An_unknown_service_is_not_asked_for()
    {
        Assert.Contains("Virtual Machines", Failed(await Prices().UpdateAsync(new("Coffee"), Snapshot, Ignore, CancellationToken.None)).Detail);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        server.Close();

        Assert.Equal(PriceCodes.Unreachable, Failed(await UpdateAsync()).Code);
    }

    [Fact]
    public async Task Quotes_in_a_filter_stay_text()
    {
        server.Then(Page(null));

        await Prices().UpdateAsync(Machines with { Sku = "x' or 1 eq 1" }, Snapshot, Ignore, CancellationToken.None);

        Assert.EndsWith("armSkuName eq 'Standard_x''_or_1_eq_1'", Assert.Single(server.Requests));
    }

    [Fact]
    public void No_snapshot_leaves_the_embedded_prices() =>
        Assert.Same(PriceBook.Embedded, Succeeded(PriceSnapshot.Open(Snapshot)).Over(PriceBook.Embedded));

    [Fact]
    public async Task A_file_that_is_no_snapshot_is_named_and_not_replaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Snapshot)!);
        await File.WriteAllTextAsync(Snapshot, "hello\n");
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.2m)));

        Assert.Equal(PriceCodes.Snapshot, Failed(PriceSnapshot.Open(Snapshot)).Code);
        Assert.Contains($"{Snapshot}:1", Failed(await UpdateAsync()).Detail);
        Assert.Equal("hello\n", await File.ReadAllTextAsync(Snapshot));
    }

    [Fact]
    public async Task A_damaged_line_is_unknown_not_zero()
    {
        server.Then(Page(null, Machine("Standard_D4s_v3", 0.2m)));
        Succeeded(await UpdateAsync());
        await File.WriteAllTextAsync(Snapshot, (await File.ReadAllTextAsync(Snapshot)).Replace("|0.2|", "|O.2|", StringComparison.Ordinal));

        var answer = Succeeded(PriceSnapshot.Open(Snapshot)).Over(PriceBook.Embedded).Find(Meters.VmLinux, "Standard_D4s_v3", EastUs);

        Assert.Contains("damaged", Assert.IsType<PriceAnswer.Unknown>(answer).Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
        home.Dispose();
    }

    private static void Ignore(string service, int count)
    {
    }

    private RetailPrices Prices() => new(http, server.Address, clock);

    private Task<Outcome<PriceSnapshot, Diagnostic>> UpdateAsync() => Prices().UpdateAsync(Machines, Snapshot, Ignore, CancellationToken.None);

    private static T Succeeded<T>(Outcome<T, Diagnostic> outcome)
    {
        Assert.True(outcome.TryGet(out var value, out var wrong), $"{wrong?.Summary}: {wrong?.Detail}");
        return value;
    }

    private static Diagnostic Failed<T>(Outcome<T, Diagnostic> outcome)
    {
        Assert.False(outcome.TryGet(out _, out var wrong));
        return wrong;
    }

    private static Answer Page(string? next, params string[] items) =>
        new($$"""{"BillingCurrency":"USD","CustomerEntityId":"Default","CustomerEntityType":"Retail","Items":[{{string.Join(',', items)}}],"NextPageLink":{{(next is null ? "null" : $"\"{next}\"")}},"Count":{{items.Length}}}""");

    private static string Machine(
        string size, decimal usd, bool windows = false, string region = "eastus", string? sku = null, string? product = null, string type = "Consumption") =>
        Item("Virtual Machines", product ?? $"Virtual Machines DSv3 Series{(windows ? " Windows" : "")}", "D4s v3", sku ?? "D4s v3", "1 Hour", usd, 0, size, region, type);

    private static string Item(
        string service, string product, string meter, string sku, string unit, decimal usd, int tier, string armSku = "", string region = "eastus", string type = "Consumption") =>
        $$"""
        {"currencyCode":"USD","tierMinimumUnits":{{tier}}.0,"retailPrice":{{usd.ToString(CultureInfo.InvariantCulture)}},"unitPrice":{{usd.ToString(CultureInfo.InvariantCulture)}},"armRegionName":"{{region}}",
         "location":"US East","effectiveStartDate":"2024-04-01T00:00:00Z","meterId":"000a794b","meterName":"{{meter}}","productId":"DZH318Z0BQPS","skuId":"DZH318Z0BQPS/00TG",
         "productName":"{{product}}","skuName":"{{sku}}","serviceName":"{{service}}","serviceId":"DZH313Z7MMC8","serviceFamily":"Compute","unitOfMeasure":"{{unit}}","type":"{{type}}",
         "isPrimaryMeterRegion":true,"armSkuName":"{{armSku}}"}
        """;
}
