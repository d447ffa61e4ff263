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

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
