using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Azdoit.Sandbox.Templates.Functions;

internal static class Dates
{
    private const string Universal = "yyyyMMddTHHmmssZ";

    public static IEnumerable<Function> All =>
    [
        new("utcNow", 0, 1, c => JsonValue.Create(Write(c, OnlyInDefaults(c).World.Now, c.OptionalText(0) ?? Universal))),
        new("newGuid", 0, 0, c => JsonValue.Create(OnlyInDefaults(c).World.NewId().ToString())),
        new("dateTimeAdd", 2, 3, Add),
        new("dateTimeToEpoch", 1, 1, c => JsonValue.Create(Read(c).ToUnixTimeSeconds())),
        new("dateTimeFromEpoch", 1, 1, c => JsonValue.Create(DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(c.Whole(0), 0, 253402300799)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))),
    ];

    private static JsonValue Add(Invocation call)
    {
        try
        {
            return JsonValue.Create(Write(call, Read(call) + XmlConvert.ToTimeSpan(call.Text(1)), call.OptionalText(2) ?? "o"));
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw call.Fault($"expects a duration as ISO 8601 writes it, such as 'P1D': {wrong.Message}");
        }
    }

    private static DateTimeOffset Read(Invocation call)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(call.Text(0), CultureInfo.InvariantCulture, utc, out var time)
            || DateTimeOffset.TryParseExact(call.Text(0), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, utc, out time)
            ? time : throw call.Fault($"cannot read '{call.Text(0)}' as a date and time");
    }

    private static string Write(Invocation call, DateTimeOffset time, string format)
    {
        try
        {
            return format == Universal ? time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)
                : time.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException wrong)
        {
            throw call.Fault($"cannot use the format '{format}': {wrong.Message}");
        }
    }

    /// <summary>Anywhere else two evaluations of one template would differ.</summary>
    private static Invocation OnlyInDefaults(Invocation call) => call.Scope.Stage == Stage.Default ? call
        : throw new TemplateFault($"The template function '{call.Name}' is not expected at this location. It can only be used in the default value of a parameter. Please see https://aka.ms/arm-functions for usage details.");
}
