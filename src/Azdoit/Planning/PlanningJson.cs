using System.Text.Json.Serialization;

namespace Azdoit.Planning;

/// <summary>Reads plans. <see cref="PlanText"/> writes them.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true, // canonical JSON sorts "type" among the other members
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(Undo.Remove), TypeInfoPropertyName = "UndoRemove")]
[JsonSerializable(typeof(Undo.Invoke), TypeInfoPropertyName = "UndoInvoke")]
internal sealed partial class PlanningJson : JsonSerializerContext;
