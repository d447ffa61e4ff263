using System.Globalization;
using System.Net.Http.Headers;

namespace Azdoit.Connectors.Arm;

/// <summary>Azure's response headers. What does not parse counts as absent.</summary>
internal static class ArmHeaders
{
    private const int LongestRequestId = 128;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 } text ? text : null;

    public static string? RequestId(HttpResponseHeaders headers) =>
        (Text(headers, "x-ms-request-id") ?? Text(headers, "x-ms-correlation-request-id")) is { Length: <= LongestRequestId } id ? Scrubbing.Clean(id) : null;

    /// <summary>How long to wait, by the finest of the headers that say so. A moment is counted from the answer's own Date: the two clocks may differ.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider clock)
    {
        if ((Text(headers, "retry-after-ms") ?? Text(headers, "x-ms-retry-after-ms")) is { } fine && uint.TryParse(fine, out var milliseconds))
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var wait = Text(headers, "Retry-After") is not { } coarse ? null
            : uint.TryParse(coarse, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : Moment(coarse) is { } when ? when - (Moment(Text(headers, "Date")) ?? clock.GetUtcNow())
            : (TimeSpan?)null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
