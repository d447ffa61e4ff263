using Azdoit.Connectors.Tests.Prices;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Prices can be renewed from the price list's own interface.</summary>
public sealed class PriceUpdateTests : IAsyncLifetime
{
    private const string Page = """
        {"BillingCurrency":"USD","CustomerEntityId":"Default","CustomerEntityType":"Retail","NextPageLink":null,"Count":1,"Items":[
        {"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":0.25,"unitPrice":0.25,"armRegionName":"eastus","location":"US East","effectiveStartDate":"2024-04-01T00:00:00Z",
         "meterId":"000a794b","meterName":"D4s v3","productId":"DZH318Z0BQPS","skuId":"DZH318Z0BQPS/00TG","productName":"Virtual Machines Dsv3 Series","skuName":"D4s v3",
         "serviceName":"Virtual Machines","serviceId":"DZH313Z7MMC8","serviceFamily":"Compute","unitOfMeasure":"1 Hour","type":"Consumption","isPrimaryMeterRegion":true,"armSkuName":"Standard_D4s_v3"}]}
        """;

    private readonly Home home = new();
    private readonly RetailServer server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await home.DisposeAsync();
    }

    [Fact]
    public async Task A_new_price_counts_from_then_on()
    {
        server.Then(new Answer(Page));
        await home.JsonAsync("config", "set", "prices.url", server.Address.ToString());

        Assert.Equal("done", (await home.JsonAsync("prices", "update", "--service", "Virtual Machines", "--region", "eastus")).Outcome);

        Assert.Equal("0.2500", (string?)(await home.JsonAsync("prices", "show", "Standard_D4s_v3"))["result"]!["unit_price"]);
        Assert.Single((await home.JsonAsync("prices", "status"))["result"]!["updates"]!.AsArray());
    }
}
