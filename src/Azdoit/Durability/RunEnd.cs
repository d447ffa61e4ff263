using System.Text.Json.Serialization;

namespace Azdoit.Durability;

/// <summary>How a run ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RunEnd>))]
public enum RunEnd
{
    /// <summary>Every step holds.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It failed and nothing of it is left.</summary>
    [JsonStringEnumMemberName("rolled_back")]
    RolledBack,

    /// <summary>It failed and what stands was kept or could not be taken away.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was told to stop and nothing of it stands, or somebody gave it up for good.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>It was told to stop half-way: nothing is in flight, and it waits to be resumed or taken back.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}
