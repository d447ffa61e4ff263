using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Entra;

/// <summary>Issues and recognises this home's own tokens: the shape of a JWT, signed with a key that never leaves the home.</summary>
internal sealed class TokenIssuer(byte[] key, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly string Header = Encode("""{"typ":"JWT","alg":"HS256"}"""u8);

    public string Issue(string issuer, Caller caller, string? audience = null)
    {
        var now = clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["aud"] = audience ?? issuer,
            ["iss"] = $"{issuer}/{caller.Tenant}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["appid"] = caller.ClientId,
            ["oid"] = caller.ObjectId,
            ["sub"] = caller.ObjectId,
            ["tid"] = caller.Tenant,
            ["idtyp"] = "app",
            ["ver"] = "1.0",
        };
        var signed = $"{Header}.{Encode(JsonText.Write(claims).Span)}";
        return $"{signed}.{Sign(signed)}";
    }

    /// <summary>Null when the Authorization header carries a token of this home that still holds; <paramref name="caller"/> is whom it was given to.</summary>
    public ArmError? Check(string? authorization, out Caller caller)
    {
        caller = Caller.First;
        const string scheme = "Bearer ";
        if (string.IsNullOrEmpty(authorization))
        {
            return new ArmError(401, "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing.");
        }

        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new ArmError(401, "AuthenticationFailedInvalidHeader", "Authentication failed. The 'Authorization' header is provided in an invalid format.");
        }

        var token = authorization[scheme.Length..].Trim();
        var end = token.LastIndexOf('.');
        if (end <= 0 || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(token[..end])), Encoding.ASCII.GetBytes(token[(end + 1)..])))
        {
            return new ArmError(401, "InvalidAuthenticationToken", "The access token is invalid.");
        }

        var claims = Claims(token[..end]);
        DateTimeOffset? expiry = claims?.Whole("exp") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        caller = new Caller(claims?.Text("oid") ?? "", claims?.Text("appid") ?? "", claims?.Text("tid") ?? "");
        return expiry > clock.GetUtcNow() ? null
            : new ArmError(401, "ExpiredAuthenticationToken",
                $"The access token expiry UTC time '{expiry?.ToString("G", CultureInfo.InvariantCulture)}' is earlier than current UTC time '{clock.GetUtcNow().ToString("G", CultureInfo.InvariantCulture)}'.");
    }

    private static JsonObject? Claims(string signed)
    {
        try
        {
            return JsonText.Parse(Base64Url.DecodeFromChars(signed.AsSpan(signed.IndexOf('.') + 1))) as JsonObject;
        }
        catch (Exception damaged) when (damaged is FormatException or JsonException)
        {
            return null;
        }
    }

    private string Sign(string text) => Encode(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
