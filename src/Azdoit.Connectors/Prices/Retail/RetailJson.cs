using System.Text.Json.Serialization;

namespace Azdoit.Connectors.Prices.Retail;

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RetailPage))]
internal sealed partial class RetailJson : JsonSerializerContext;
