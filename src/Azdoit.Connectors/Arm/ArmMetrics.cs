using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Inventory;

namespace Azdoit.Connectors.Arm;

/// <summary>One figure of Azure Monitor over some days. Values that nobody has are no zero: they are no figure.</summary>
internal static class ArmMetrics
{
    private const string ApiVersion = "2023-10-01";

    public static async Task<decimal?> FigureAsync(ArmClient client, ResourceAddress address, Measure measure, DateTimeOffset now, CancellationToken ct) =>
        await FigureAsync(client, address, measure, now.AddDays(-Measure.Days), now, "PT1H", ct)

        // What was made a moment ago has no full hour yet.
        ?? await FigureAsync(client, address, measure, now.AddHours(-1), now, "PT1M", ct);

    private static async Task<decimal?> FigureAsync(ArmClient client, ResourceAddress address, Measure measure, DateTimeOffset from, DateTimeOffset to, string interval, CancellationToken ct)
    {
        var span = Uri.EscapeDataString($"{from:yyyy-MM-ddTHH:mm:ssZ}/{to:yyyy-MM-ddTHH:mm:ssZ}");
        var query = $"&metricnames={Uri.EscapeDataString(measure.Metric)}&timespan={span}&interval={interval}&aggregation={measure.Aggregation}";
        if (!(await client.GetAsync(ArmPath.Of(address, ApiVersion, "/providers/Microsoft.Insights/metrics", query), ct)).TryGet(out var answer, out _))
        {
            return null;
        }

        var values = (Json.At(answer.Body, "value") as JsonArray ?? []).SelectMany(metric => Json.At(metric, "timeseries") as JsonArray ?? [])
            .SelectMany(series => Json.At(series, "data") as JsonArray ?? []).Select(point => Json.Number(point, measure.Aggregation)).OfType<decimal>().ToList();
        return values.Count == 0 ? null : measure.Aggregation == "average" ? values.Average() : values.Sum();
    }
}
