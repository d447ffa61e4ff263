using System.Buffers;
using System.Text.Json;
using Azdoit.Redaction;

namespace Azdoit.Durability;

/// <summary>JSON that is being written, and whether a word of others in it looks like a secret. Kept from text to text. Not safe for several threads.</summary>
internal sealed class WatchedText(IBufferWriter<byte> buffer, HarmlessWords<char> harmless)
{
    private Writer? author;
    private byte[] authorText = [];

    public Utf8JsonWriter Json { get; } = new(buffer, CanonicalJson.Plain);

    public bool IsSuspicious { get; private set; }

    public void Restart()
    {
        Json.Reset();
        IsSuspicious = false;
    }

    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        Json.WriteString(name, value);
        IsSuspicious |= SecretJson.IsSuspicious(value, harmless);
    }

    /// <summary>Who writes is the same from text to text, so its own text is made once.</summary>
    public void Write(ReadOnlySpan<byte> name, Writer by)
    {
        if (!ReferenceEquals(author, by))
        {
            var own = new ArrayBufferWriter<byte>();
            var text = new WatchedText(own, harmless);
            text.Write(by);
            (authorText, IsSuspicious) = (own.WrittenSpan.ToArray(), IsSuspicious | text.IsSuspicious);

            // What has to be looked at is not kept.
            author = text.IsSuspicious ? null : by;
        }

        Json.WritePropertyName(name);
        Json.WriteRawValue(authorText, skipInputValidation: true);
    }

    private void Write(Writer by)
    {
        Json.WriteStartObject();
        Write("host"u8, by.Host);
        Write("principal"u8, by.Principal);
        Write("user"u8, by.User);
        Json.WriteEndObject();
        Json.Flush();
    }
}
