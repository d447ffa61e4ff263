using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

public sealed class QuoteJsonTests
{
    private static readonly ResourceAddress Machine = ResourceAddress.Parse("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-1");

    [Fact]
    public void A_stored_quote_keeps_where_a_price_is_from_and_what_was_shown()
    {
        var line = new QuoteLine
        {
            Meter = "vm.linux",
            Sku = "Standard_D2s_v3",
            Region = new Region("East US"),
            Quantity = 2,
            Unit = MeterUnit.Hour,
            UnitPrice = new(0.096m),
            Monthly = new(140.16m),
            OneTime = Money.Zero,
            Source = "list",
            AsOf = "2026-06-18",
            Basis = new PriceBasis.Borrowed(new Region("westus"), 0.5, null),
            Resources = [Machine],
        };

        var stored = JsonNode.Parse(QuoteJson.ToNode(Of(line)).ToJsonString())!;

        Assert.Equal("eastus", stored["lines"]![0]!["region"]!.GetValue<string>());
        Assert.Equal("borrowed", stored["lines"]![0]!["basis"]!["type"]!.GetValue<string>());
        Assert.Equal(140.16m, QuoteJson.MonthlyOf(stored));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{ "monthly": { "amount": "much" } }""")]
    public void What_is_no_quote_has_no_monthly_price(string text) => Assert.Throws<JsonException>(() => QuoteJson.MonthlyOf(JsonNode.Parse(text)!));

    private static Quote Of(QuoteLine line) => new()
    {
        Lines = [line],
        Credits = [],
        Resources = [new(Machine, line.Monthly, [new(line.Meter, line.Sku, line.Monthly)])],
        Usage = [],
        Unknown = [],
        Free = [],
        Monthly = line.Monthly,
        OneTime = Money.Zero,
        Confidence = Confidence.Certain,
        ConfidenceReasons = [],
        AsOf = line.AsOf,
    };
}
