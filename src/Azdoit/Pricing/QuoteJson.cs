using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Pricing;

/// <summary>A quote as the object that a journal names. By hand: a serializer's set-up for these types costs every plan more time than its price does.</summary>
public static class QuoteJson
{
    public static JsonObject ToNode(Quote quote)
    {
        var json = new JsonObject
        {
            ["lines"] = List(quote.Lines, Of),
            ["credits"] = List(quote.Credits, Of),
            ["resources"] = List(quote.Resources, Of),
            ["usage"] = List(quote.Usage, Of),
            ["unknown"] = List(quote.Unknown, Of),
            ["free"] = List(quote.Free, Of),
            ["monthly"] = Of(quote.Monthly),
            ["one_time"] = Of(quote.OneTime),
            ["confidence"] = Math.Round(quote.Confidence.Value, 3),
            ["confidence_reasons"] = List(quote.ConfidenceReasons, Of),
        };
        return With(json, "as_of", quote.AsOf);
    }

    /// <summary>The monthly total of what <see cref="ToNode"/> wrote, in <see cref="Quote"/>'s currency.</summary>
    /// <exception cref="JsonException">The value is no quote.</exception>
    public static decimal MonthlyOf(JsonNode quote) =>
        quote is JsonObject members && members["monthly"] is JsonObject monthly && monthly["amount"] is JsonValue amount && amount.TryGetValue<decimal>(out var value)
            ? value
            : throw new JsonException("the quote has no monthly amount");

    private static JsonObject Of(QuoteLine line) => new()
    {
        ["meter"] = line.Meter,
        ["sku"] = line.Sku,
        ["region"] = line.Region.Name,
        ["quantity"] = line.Quantity,
        ["unit"] = line.Unit.ToString(),
        ["unit_price"] = Of(line.UnitPrice),
        ["monthly"] = Of(line.Monthly),
        ["one_time"] = Of(line.OneTime),
        ["source"] = line.Source,
        ["as_of"] = line.AsOf,
        ["basis"] = Of(line.Basis),
        ["resources"] = List(line.Resources, Of),
    };

    private static JsonObject Of(ResourceCost cost) => new()
    {
        ["address"] = cost.Address.Id,
        ["monthly"] = Of(cost.Monthly),
        ["drivers"] = List(cost.Drivers, driver => new JsonObject { ["meter"] = driver.Meter, ["sku"] = driver.Sku, ["monthly"] = Of(driver.Monthly) }),
    };

    private static JsonObject Of(UsageLine line)
    {
        var json = new JsonObject
        {
            ["meter"] = line.Meter,
            ["sku"] = line.Sku,
            ["region"] = line.Region.Name,
            ["unit"] = line.Unit.ToString(),
            ["unit_price"] = Of(line.UnitPrice),
            ["free_units"] = line.FreeUnits,
            ["note"] = line.Note,
            ["source"] = line.Source,
            ["as_of"] = line.AsOf,
            ["basis"] = Of(line.Basis),
            ["resources"] = List(line.Resources, Of),
        };
        return With(With(json, "low", line.Low is { } low ? Of(low) : null), "high", line.High is { } high ? Of(high) : null);
    }

    private static JsonObject Of(UnknownPrice unknown) => new()
    {
        ["meter"] = unknown.Meter,
        ["sku"] = unknown.Sku,
        ["region"] = unknown.Region.Name,
        ["reason"] = unknown.Reason,
        ["nearest"] = List(unknown.Nearest, Of),
        ["resources"] = List(unknown.Resources, Of),
    };

    private static JsonObject Of(PriceBasis basis) => basis switch
    {
        PriceBasis.Derived derived => new JsonObject { ["type"] = "derived", ["note"] = derived.Note, ["certainty"] = derived.Certainty },
        PriceBasis.Borrowed borrowed => With(new JsonObject { ["type"] = "borrowed", ["from"] = borrowed.From.Name, ["share_equal"] = borrowed.ShareEqual }, "note", borrowed.Note),
        _ => new JsonObject { ["type"] = "observed" },
    };

    private static JsonObject Of(Money money) => new() { ["amount"] = money.Amount, ["currency"] = money.Currency };

    private static JsonValue Of(ResourceAddress address) => JsonValue.Create(address.Id);

    private static JsonValue Of(string text) => JsonValue.Create(text);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> of) => new([.. items.Select(of)]);

    private static JsonObject With(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }

        return json;
    }
}
