using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>A made-up load: the same at the same time in every run. Set for one resource, or as the metric's usual one.</summary>
internal sealed record Load(double Value, double Swing)
{
    private const string Prefix = "load/";

    public static Load Of(Cloud cloud, Resource resource, Metric metric) =>
        cloud.Documents.Find(Key(resource.Id.Text, metric.Name)) is { } set ? new Load(set.Number("value") ?? 0, set.Number("swing") ?? 0) : new Load(metric.Usual, metric.Swing);

    public static JsonObject Set(Cloud cloud, string resource, string metric, double value, double swing)
    {
        var load = new JsonObject { ["resource"] = resource, ["metric"] = metric, ["value"] = value, ["swing"] = swing };
        cloud.Keep(Key(resource, metric), load);
        return load;
    }

    public static IEnumerable<JsonObject> All(Cloud cloud) => cloud.Documents.Below(Prefix);

    /// <summary>Highest in the afternoon, lowest at night, with some noise; never below zero.</summary>
    public double At(DateTimeOffset time)
    {
        var day = Math.Sin((time.TimeOfDay.TotalHours - 9) / 24 * 2 * Math.PI);
        var noise = (((time.Ticks / TimeSpan.TicksPerMinute * 2654435761L) >> 8 & 0xFFFF) / 65535.0) - 0.5;
        return Math.Max(0, Value + (Swing * ((0.8 * day) + (0.4 * noise))));
    }

    private static string Key(string resource, string metric) => $"{Prefix}{resource}/{metric}";
}
