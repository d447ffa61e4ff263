using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Azdoit.Connectors.Homes;

/// <summary>Which JSON a setting takes, by the serializer's own account of <see cref="Settings"/>, so that no second list can differ.</summary>
internal static class SettingType
{
    public static JsonTypeInfo Of(Type type) =>
        HomesJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is no setting");

    /// <summary>The type of a member; null when there is none of that name. A dictionary has every name.</summary>
    public static JsonTypeInfo? Member(JsonTypeInfo type, string name) => type.Kind switch
    {
        JsonTypeInfoKind.Dictionary => Of(type.ElementType!),
        JsonTypeInfoKind.Object => type.Properties.FirstOrDefault(member => member.Name == name) is { } found ? Of(found.PropertyType) : null,
        _ => null,
    };

    /// <summary>Text and optional numbers may be null, which is as if they were not there.</summary>
    public static bool AllowsNull(JsonTypeInfo type) => type.Type == typeof(string) || Nullable.GetUnderlyingType(type.Type) is not null;

    public static bool Fits(ref Utf8JsonReader reader, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => reader.TokenType == JsonTokenType.StartObject,
        JsonTypeInfoKind.Enumerable => reader.TokenType == JsonTokenType.StartArray,
        _ when type.Type == typeof(string) => reader.TokenType == JsonTokenType.String,
        _ when type.Type == typeof(bool) => reader.TokenType is JsonTokenType.True or JsonTokenType.False,
        _ when type.Type == typeof(int) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _),
        _ => reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out _),
    };

    public static string Name(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "an object",
        JsonTypeInfoKind.Enumerable => "a list of texts",
        _ when type.Type == typeof(string) => "text",
        _ when type.Type == typeof(bool) => "true or false",
        _ when type.Type == typeof(int) => "a whole number",
        _ => "a number",
    };
}
