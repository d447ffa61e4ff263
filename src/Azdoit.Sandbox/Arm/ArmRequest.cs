using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Arm;

/// <summary>A request that has passed the front door: caller known, body read.</summary>
internal sealed record ArmRequest(string Method, ArmPath Path, IQueryCollection Query, IHeaderDictionary Headers, JsonObject? Body, string BaseAddress, string RawTarget)
{
    /// <summary>Who asks; what the sandbox asks of itself it asks as the first principal.</summary>
    public Caller Caller { get; init; } = Caller.First;

    /// <summary>The body as it was sent; for saying where in it something is wrong.</summary>
    public ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>What ties the entries of the activity log together.</summary>
    public string Correlation { get; init; } = "";

    public string ApiVersion => Query["api-version"].ToString();

    public string? Parameter(string name) => Query[name] is { Count: > 0 } value ? value.ToString() : null;
}
