using System.Text.Json.Serialization;

namespace Azdoit.Durability;

/// <summary>Which end of a journal an anchor holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnchorEnd>))]
public enum AnchorEnd
{
    [JsonStringEnumMemberName("opening")]
    Opening,

    [JsonStringEnumMemberName("closing")]
    Closing,
}
