using System.Text.Json.Nodes;
using System.Xml;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Insights;

/// <summary>Metrics of machines and storage accounts. What did not run, or was not there yet, has no values.</summary>
internal static class Metrics
{
    private const int MostPoints = 20_000;

    private static readonly string[] Intervals = ["PT1M", "PT5M", "PT15M", "PT30M", "PT1H", "PT6H", "PT12H", "P1D"];

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.Insights/metrics", (cloud, request, _) => Values(cloud, request)),
        new("GET", "Microsoft.Insights/metricDefinitions", (cloud, request, _) => Definitions(cloud, request)),
    ];

    private static ArmReply Definitions(Cloud cloud, ArmRequest request) => cloud.Resources.Find(request.Path.Scope) is not { } resource
        ? Missing(request)
        : ArmReply.List(Metric.Of(resource.Id.Type).Select(m => new JsonObject
        {
            ["id"] = $"{resource.Id.Text}/providers/microsoft.insights/metricdefinitions/{m.Name}",
            ["resourceId"] = resource.Id.Text,
            ["namespace"] = resource.Id.Type,
            ["name"] = Word(m.Name),
            ["unit"] = m.Unit,
            ["primaryAggregationType"] = m.Aggregation,
            ["supportedAggregationTypes"] = new JsonArray("None", "Average", "Minimum", "Maximum", "Total", "Count"),
            ["metricAvailabilities"] = new JsonArray([.. Intervals.Select(i => (JsonNode)new JsonObject { ["timeGrain"] = i, ["retention"] = "P93D" })]),
        }));

    private static ArmReply Values(Cloud cloud, ArmRequest request)
    {
        if (cloud.Resources.Find(request.Path.Scope) is not { } resource)
        {
            return Missing(request);
        }

        var names = (request.Parameter("metricnames") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = Metric.Of(resource.Id.Type);
        if (names.FirstOrDefault(n => known.All(m => !m.Name.Equals(n, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            return new ArmError(400, "BadRequest",
                $"Failed to find metric configuration for provider: {resource.Id.Type.Split('/')[0]}, resource Type: {resource.Id.Type[(resource.Id.Type.IndexOf('/') + 1)..]}, metric: {unknown}, Valid metrics: {string.Join(',', known.Select(m => m.Name))}");
        }

        if (!TryTime(cloud, request, out var from, out var to, out var interval))
        {
            return new ArmError(400, "BadRequest", $"Detected invalid time or interval input: timespan '{request.Parameter("timespan")}', interval '{request.Parameter("interval")}', at most {MostPoints} points. Supported: {string.Join(',', Intervals)}");
        }

        var wanted = names.Length == 0 ? known.Take(1) : known.Where(m => names.Contains(m.Name, StringComparer.OrdinalIgnoreCase));
        return new ArmReply(200, new JsonObject
        {
            ["cost"] = 0,
            ["timespan"] = $"{from:yyyy-MM-ddTHH:mm:ssZ}/{to:yyyy-MM-ddTHH:mm:ssZ}",
            ["interval"] = XmlConvert.ToString(interval),
            ["namespace"] = resource.Id.Type,
            ["resourceregion"] = KnownRegions.Normalize(resource.Location),
            ["value"] = new JsonArray([.. wanted.Select(m => (JsonNode)Series(cloud, resource, m, request, from, to, interval))]),
        });
    }

    private static JsonObject Series(Cloud cloud, Resource resource, Metric metric, ArmRequest request, DateTimeOffset from, DateTimeOffset to, TimeSpan interval)
    {
        var asked = (request.Parameter("aggregation") ?? metric.Aggregation).Split(',', StringSplitOptions.TrimEntries).Select(a => a.ToLowerInvariant()).ToList();
        var load = Load.Of(cloud, resource, metric);
        var points = new JsonArray();
        for (var at = from; at < to; at += interval)
        {
            var point = new JsonObject { ["timeStamp"] = at.ToString("yyyy-MM-ddTHH:mm:ssZ") };
            if (at >= resource.Created.AddMinutes(-1) && at <= cloud.Now && IsMeasured(resource, metric))
            {
                Fill(point, load, at, interval, asked);
            }

            points.Add(point);
        }

        return new JsonObject
        {
            ["id"] = $"{resource.Id.Text}/providers/Microsoft.Insights/metrics/{metric.Name}",
            ["type"] = "Microsoft.Insights/metrics",
            ["name"] = Word(metric.Name),
            ["displayDescription"] = metric.Name,
            ["unit"] = metric.Unit,
            ["timeseries"] = new JsonArray(new JsonObject { ["metadatavalues"] = new JsonArray(), ["data"] = points }),
            ["errorCode"] = "Success",
        };
    }

    /// <summary>A dozen looks into each interval are as good as every minute.</summary>
    private static void Fill(JsonObject point, Load load, DateTimeOffset at, TimeSpan interval, List<string> asked)
    {
        var minutes = (int)interval.TotalMinutes;
        var looks = Math.Min(minutes, 12);
        var values = Enumerable.Range(0, looks).Select(i => load.At(at + (interval * i / looks))).ToList();
        foreach (var aggregation in asked)
        {
            point[aggregation] = aggregation switch
            {
                "minimum" => Math.Round(values.Min(), 3),
                "maximum" => Math.Round(values.Max(), 3),
                "total" => Math.Round(values.Average() * minutes, 3),
                "count" => minutes,
                _ => Math.Round(values.Average(), 3),
            };
        }
    }

    private static bool IsMeasured(Resource resource, Metric metric) =>
        resource.Hidden.Text("power") is not { } power || power == "running" || !metric.Name.StartsWith("Percentage", StringComparison.Ordinal);

    private static bool TryTime(Cloud cloud, ArmRequest request, out DateTimeOffset from, out DateTimeOffset to, out TimeSpan interval)
    {
        (to, from) = (cloud.Now, cloud.Now.AddHours(-1));
        interval = TimeSpan.FromMinutes(1);
        if (request.Parameter("timespan") is { } given)
        {
            // az encodes the colons twice.
            var parts = Uri.UnescapeDataString(given).Split('/');
            (from, to) = parts is [var first, var last] ? (Resource.Time(first), Resource.Time(last)) : (default, default);
        }

        if (request.Parameter("interval") is { } grain && Array.Find(Intervals, i => i.Equals(grain, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            interval = XmlConvert.ToTimeSpan(known);
        }
        else if (request.Parameter("interval") is not null)
        {
            return false;
        }

        from = new DateTimeOffset(from.Ticks - (from.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        return from.Year > 2000 && to > from && (to - from) / interval <= MostPoints;
    }

    private static ArmError Missing(ArmRequest request) => ArmId.Parse(request.Path.Scope) is { } id ? Errors.ResourceNotFound(id) : Errors.NotAPath(request.RawTarget);

    private static JsonObject Word(string value) => new() { ["value"] = value, ["localizedValue"] = value };
}
