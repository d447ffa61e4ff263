using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Arm;

/// <param name="Target">Path and query, or an address that the cloud itself gave.</param>
internal sealed record ArmRequest(HttpMethod Method, string Target, JsonObject? Body = null)
{
    /// <summary>Whether it may change something: then it is sent once.</summary>
    public bool Writes { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>Sends <c>If-None-Match: *</c>: refused when the resource exists.</summary>
    public bool OnlyIfAbsent { get; init; }
}
