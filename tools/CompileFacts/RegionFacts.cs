namespace CompileFacts;

internal static class RegionFacts
{
    public static void Write(string from, string to)
    {
        var origins = new Origins();
        var proxies = Csv.Read(from, "azure_region_price_proxies.csv").ToDictionary(row => row["region"]);
        var lines = Csv.Read(from, "azure_regions.csv").Select(row =>
        {
            var proxy = proxies.GetValueOrDefault(row["name"]);
            return string.Join('|',
                row["name"], row["display_name"], row["geography"], row["paired_region"], row["zones"] == "yes" ? "z" : "",
                proxy?["closest_fully_priced_region"], proxy?["share_identical"], origins.Code(row["source"], row["as_of"], "observed", ""));
        }).ToList();
        FactWriter.Write(to, "regions.txt", ["name|display name|geography|paired|zones|closest fully priced region|share of equal VM prices there|origin", .. origins.Header], lines);
    }
}
