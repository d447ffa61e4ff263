using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Arm;

/// <summary>A request that has passed the front door: caller known, body read.</summary>
internal sealed record ArmRequest(string Method, ArmPath Path, IQueryCollection Query, IHeaderDictionary Headers, JsonObject? Body, string BaseAddress, string RawTarget)
{
    public string ApiVersion => Query["api-version"].ToString();

    public string? Parameter(string name) => Query[name] is { Count: > 0 } value ? value.ToString() : null;
}
