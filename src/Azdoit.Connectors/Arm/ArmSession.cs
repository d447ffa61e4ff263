using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Connectors.Arm;

/// <summary>An address and a bearer token for it, valid until <see cref="Expires"/>.</summary>
public sealed record ArmSession(Uri BaseAddress, string Token, DateTimeOffset Expires)
{
    /// <summary>Who the cloud thinks we are, by the token's own claims; empty when it holds none that we can read.</summary>
    public string Principal => Claims() is { } claims
        ? Json.Text(claims, "upn") ?? Json.Text(claims, "unique_name") ?? Json.Text(claims, "appid") ?? Json.Text(claims, "oid") ?? ""
        : "";

    /// <summary>The token's tenant, or null.</summary>
    public string? Tenant => Json.Text(Claims(), "tid");

    /// <summary>The principal's id in its directory, or null.</summary>
    public string? ObjectId => Json.Text(Claims(), "oid");

    // The record's own text would print the token.
    public override string ToString() => BaseAddress.ToString();

    private JsonNode? Claims()
    {
        try
        {
            return Token.Split('.') is [_, var payload, _] ? JsonNode.Parse(Base64Url.DecodeFromChars(payload)) : null;
        }
        catch (Exception opaque) when (opaque is FormatException or JsonException)
        {
            return null;
        }
    }
}
