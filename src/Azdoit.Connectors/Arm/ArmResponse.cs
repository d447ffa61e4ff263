using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Arm;

/// <summary>One successful answer (2xx). Addresses in it are relative where they are the cloud's own, so that they outlive a sandbox's port.</summary>
/// <param name="Body">Null when there was none. Of a write also when it could not be read: the status line counts.</param>
public sealed record ArmResponse(int Status, JsonNode? Body)
{
    /// <summary>The cloud's id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where the state of a long-running operation can be read; wins over <see cref="Location"/>.</summary>
    public string? AsyncOperation { get; init; }

    public string? Location { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string? ETag { get; init; }
}
