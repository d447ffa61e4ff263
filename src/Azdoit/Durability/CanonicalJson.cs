using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Durability;

/// <summary>The one byte form of a JSON value: members sorted by ordinal name, no white space, UTF-8. What is hashed is this.</summary>
public static class CanonicalJson
{
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return "sha256:" + Convert.ToHexStringLower(hash);
    }

    /// <summary>Over the bytes as they stand but for their own hash, which they hold exactly once, because nothing can contain its own.</summary>
    internal static string HashWithout(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> own)
    {
        if (bytes.LastIndexOf(own) is var at && at < 0)
        {
            return Hash(bytes);
        }

        var rest = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes[..at].CopyTo(rest);
        bytes[(at + own.Length)..].CopyTo(rest.AsSpan(at));
        var found = Hash(rest.AsSpan(0, bytes.Length - own.Length));
        ArrayPool<byte>.Shared.Return(rest);
        return found;
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
