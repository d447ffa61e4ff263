using System.Text.Json.Serialization;

namespace Azdoit.Durability;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true, // canonical JSON sorts "type" among the other members
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)] // a constructor parameter that may be null is still one that must be there
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class DurabilityJson : JsonSerializerContext;
