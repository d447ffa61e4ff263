using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Durability;

/// <summary>The one byte form of a JSON value: members sorted by ordinal name, no white space, UTF-8. What is hashed is this.</summary>
public static class CanonicalJson
{
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int HashLength = 7 + (2 * SHA256.HashSizeInBytes);

    private static ReadOnlySpan<byte> HashBegin => "sha256:"u8;

    public static byte[] Bytes(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            Write(writer, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary><c>sha256:</c> and 64 hex digits.</summary>
    public static string Hash(JsonNode? node) => Hash(Bytes(node));

    public static string Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[HashLength];
        WriteHash(bytes, hash);
        return Encoding.ASCII.GetString(hash);
    }

    /// <summary>Whether <paramref name="own"/> is the hash of the bytes as they stand but for it, which they hold exactly once, because nothing can contain its own.</summary>
    internal static bool IsHashWithout(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> own)
    {
        if (own.Length != HashLength || bytes.LastIndexOf(own) is var at && at < 0)
        {
            return false;
        }

        var rest = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes[..at].CopyTo(rest);
        bytes[(at + own.Length)..].CopyTo(rest.AsSpan(at));
        Span<byte> found = stackalloc byte[HashLength];
        WriteHash(rest.AsSpan(0, bytes.Length - own.Length), found);
        ArrayPool<byte>.Shared.Return(rest);
        return found.SequenceEqual(own);
    }

    private static void WriteHash(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        HashBegin.CopyTo(text);
        Convert.TryToHexStringLower(hash, text[HashBegin.Length..], out _);
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                writer.WriteStringValue(value.GetValue<string>());
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
