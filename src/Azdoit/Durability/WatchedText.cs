using System.Text.Json;
using Azdoit.Redaction;

namespace Azdoit.Durability;

/// <summary>JSON that is being written, and whether a word of others in it looks like a secret.</summary>
internal sealed class WatchedText(Utf8JsonWriter json, HarmlessWords harmless)
{
    public Utf8JsonWriter Json => json;

    public bool IsSuspicious { get; private set; }

    public void Write(ReadOnlySpan<byte> name, string? value)
    {
        json.WriteString(name, value);
        IsSuspicious |= SecretJson.IsSuspicious(value, harmless);
    }
}
