using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>
/// Reads what azdoit wrote itself, member by member. The serializer reads it too, but to get ready it takes a fifth of the time of a plan;
/// it is asked where this gives up: an older form, a later one, damage.
/// </summary>
internal static class KnownForm
{
    /// <param name="read">Keeps nothing of the element: its memory is used again.</param>
    /// <returns>Null for another form.</returns>
    public static T? Read<T>(ReadOnlySpan<byte> json, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.BytesConsumed == json.Length ? read(document.RootElement) : null;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    extension(JsonElement element)
    {
        /// <exception cref="FormatException">It has more members or fewer: one would be lost.</exception>
        public JsonElement Only(int members) => element.GetPropertyCount() == members ? element : throw new FormatException("not the members that are known");

        /// <exception cref="FormatException">It is null.</exception>
        public string Text(string name) => element.TextOrNull(name) ?? throw new FormatException($"{name} is null");

        public string? TextOrNull(string name) => element.GetProperty(name).GetString();
    }
}
