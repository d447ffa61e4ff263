using System.Text.Json.Serialization;

namespace Azdoit.Connectors.Homes;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(HomeMark))]
[JsonSerializable(typeof(Settings))]
internal sealed partial class HomesJson : JsonSerializerContext;
