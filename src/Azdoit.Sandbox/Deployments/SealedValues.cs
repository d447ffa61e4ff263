using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Deployments;

/// <summary>Secure parameters of a deployment under way: it must go on after kill -9, and the state file must not tell them.</summary>
internal sealed class SealedValues(HomeKeys keys)
{
    private const int NonceLength = 12, TagLength = 16;

    private readonly Lazy<byte[]> _key = new(() => keys.Derive("secure parameters of deployments", 32));

    public string Seal(JsonObject values)
    {
        var plain = JsonText.Write(values).Span;
        var whole = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Encrypt(whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength));
        return Convert.ToBase64String(whole);
    }

    /// <summary>Nothing when the text was sealed with other keys: the deployment then fails for want of its parameters.</summary>
    public JsonObject Open(string? text)
    {
        var whole = new byte[text?.Length ?? 0];
        if (!Convert.TryFromBase64String(text ?? "", whole, out var length) || length < NonceLength + TagLength)
        {
            return JsonText.NewObject();
        }

        var plain = new byte[length - NonceLength - TagLength];
        using var cipher = new AesGcm(_key.Value, TagLength);
        try
        {
            cipher.Decrypt(whole.AsSpan(0, NonceLength), whole.AsSpan(NonceLength + TagLength, plain.Length), whole.AsSpan(NonceLength, TagLength), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return JsonText.NewObject();
        }

        return JsonText.Parse(plain) as JsonObject ?? JsonText.NewObject();
    }

    /// <summary>Something to stand for a Key Vault secret: the sandbox keeps none, but the same secret is always the same.</summary>
    public string StandIn(string id) => Convert.ToHexStringLower(keys.Derive($"key vault secret {id.ToLowerInvariant()}", 16));

    public static string Hash(JsonObject template) =>
        System.Numerics.BigInteger.Abs(new System.Numerics.BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(template.ToJsonString())).AsSpan(0, 8))).ToString();
}
