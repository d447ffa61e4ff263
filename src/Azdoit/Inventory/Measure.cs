namespace Azdoit.Inventory;

/// <summary>A metric that tells whether a resource does anything.</summary>
/// <param name="Metric">As Azure Monitor names it.</param>
/// <param name="Aggregation"><c>average</c> or <c>total</c>.</param>
/// <param name="Below">The resource is idle when the figure over the window is below this.</param>
/// <param name="Unit">For people: <c>%</c>, or what is counted.</param>
public sealed record Measure(string Metric, string Aggregation, decimal Below, string Unit)
{
    /// <summary>How far back is looked.</summary>
    public const int Days = 7;

    /// <summary>A machine that does next to nothing still boots, logs and updates itself.</summary>
    private static readonly Measure Processor = new("Percentage CPU", "average", 5, "% CPU");

    /// <summary>Null for kinds whose use no metric tells.</summary>
    public static Measure? Of(string? kind) => kind switch
    {
        "vm" or "vmss" => Processor,
        "storage" => new("Transactions", "total", 1, "transactions"),
        "webapp" or "functionapp" => new("Requests", "total", 1, "requests"),
        "sql_db" => new("connection_successful", "total", 1, "connections"),
        "postgres" => new("connections_succeeded", "total", 1, "connections"),
        "redis" => new("totalcommandsprocessed", "total", 1, "commands"),
        "cosmosdb" => new("TotalRequests", "count", 1, "requests"),
        "keyvault" => new("ServiceApiHit", "count", 1, "requests"),
        "acr" => new("TotalPullCount", "total", 1, "pulls"),
        _ => null,
    };

    public string Evidence(decimal figure) => Aggregation == "average"
        ? $"{figure.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)} {Unit} on average over the last {Days} days, below {Below} %"
        : $"no {Unit} in the last {Days} days";
}
