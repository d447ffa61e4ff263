using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>
/// Reads an object's members one after the other, in the order in which azdoit writes them. Everything else is another form and a
/// <see cref="FormatException"/>, an <see cref="InvalidOperationException"/> or a <see cref="JsonException"/>.
/// </summary>
internal ref struct SortedMembers
{
    private Utf8JsonReader reader;

    public SortedMembers(ReadOnlySpan<byte> json)
    {
        reader = new Utf8JsonReader(json);
        Next(JsonTokenType.StartObject);
    }

    public string Text(ReadOnlySpan<byte> name) => TextOrNull(name) ?? throw new FormatException("a text is null");

    public string? TextOrNull(ReadOnlySpan<byte> name)
    {
        Value(name);
        return reader.GetString();
    }

    public decimal Number(ReadOnlySpan<byte> name)
    {
        Value(name);
        return reader.GetDecimal();
    }

    public bool Flag(ReadOnlySpan<byte> name)
    {
        Value(name);
        return reader.GetBoolean();
    }

    public void Begin(ReadOnlySpan<byte> name)
    {
        Value(name);
        Expect(JsonTokenType.StartObject);
    }

    public void End() => Next(JsonTokenType.EndObject);

    public void EmptyList(ReadOnlySpan<byte> name)
    {
        Value(name);
        Expect(JsonTokenType.StartArray);
        Next(JsonTokenType.EndArray);
    }

    /// <summary>The whole object ends here.</summary>
    public void Finish()
    {
        End();
        if (reader.Read())
        {
            throw new FormatException("something follows");
        }
    }

    private void Value(ReadOnlySpan<byte> name)
    {
        Next(JsonTokenType.PropertyName);
        if (!reader.ValueTextEquals(name) || !reader.Read())
        {
            throw new FormatException("another member");
        }
    }

    private void Next(JsonTokenType type)
    {
        reader.Read();
        Expect(type);
    }

    private readonly void Expect(JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new FormatException($"no {type}");
        }
    }
}
