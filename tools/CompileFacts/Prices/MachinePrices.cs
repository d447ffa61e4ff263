namespace CompileFacts.Prices;

internal static class MachinePrices
{
    public static IEnumerable<Figure> Read(string from, Origins origins) =>
        Csv.Read(from, "azure_vm_prices.csv").Select(row => new Figure(
            $"vm.{row["os"]}", row["sku"].Trim(), row["region"], row.Decimal("usd_per_hour"), Origin(row, origins)));

    private static char Origin(Row row, Origins origins)
    {
        var note = row["note"];
        var basis = note switch
        {
            _ when note.Contains("outlier") => "outlier",
            "linux + surcharge seen in one region" or "inferred from family ratio" => "inferred",
            "old figure; Linux unchanged since" => "old",
            "linux + constant surcharge" => "derived",

            // The README: the rule behind this note gave the observed price in 348 of 348 cases.
            "" or "cloud-services meter removed" => "observed",
            _ => throw new InvalidDataException($"unknown note: {note}"),
        };
        return origins.Code(row["source"], row["as_of"], basis, note);
    }
}
