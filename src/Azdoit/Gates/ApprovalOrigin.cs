using System.Text.Json.Serialization;

namespace Azdoit.Gates;

/// <summary>How a yes was given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalOrigin>))]
public enum ApprovalOrigin
{
    /// <summary>At a terminal, a small plan that only creates and changes outside production needs none.</summary>
    [JsonStringEnumMemberName("rule")]
    Rule,

    /// <summary><c>--yes</c>.</summary>
    [JsonStringEnumMemberName("yes")]
    Yes,

    /// <summary><c>--approve HASH</c> on the command itself.</summary>
    [JsonStringEnumMemberName("cli")]
    Cli,

    /// <summary>Answered at the card.</summary>
    [JsonStringEnumMemberName("terminal")]
    Terminal,

    /// <summary>With <c>azdoit approve HASH</c>, before the command.</summary>
    [JsonStringEnumMemberName("recorded")]
    Recorded,

    /// <summary>Nobody's: the plan is played through on a twin, and nothing else takes it.</summary>
    [JsonStringEnumMemberName("rehearsal")]
    Rehearsal,
}
