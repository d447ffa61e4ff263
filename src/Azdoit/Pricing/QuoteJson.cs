using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Azdoit.Pricing;

/// <summary>A quote as the object that a journal names.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Quote))]
public sealed partial class QuoteJson : JsonSerializerContext
{
    public static JsonNode ToNode(Quote quote) => JsonSerializer.SerializeToNode(quote, Default.Quote)!;

    /// <exception cref="JsonException">The value is no quote.</exception>
    public static Quote FromNode(JsonNode node) => node.Deserialize(Default.Quote) ?? throw new JsonException("the quote is null");
}
