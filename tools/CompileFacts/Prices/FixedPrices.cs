namespace CompileFacts.Prices;

/// <summary>Prices that are the same in every region, or nothing by the definition of their tier.</summary>
internal static class FixedPrices
{
    public static IEnumerable<Figure> All(Origins origins)
    {
        var free = origins.Code("definition", "2026-11-21", "observed", "the tier is free of charge");
        yield return new("load_balancer", "Basic", "*", 0, free);
        yield return new("aks.control_plane", "Free", "*", 0, free);
        yield return new("app_service.linux", "Y1", "*", 0, free);
        yield return new("app_service.windows", "Y1", "*", 0, free);
        yield return new("app_service.linux", "FC1", "*", 0, free);
        yield return new("load_balancer", "Standard", "*", 0.025m, origins.Code("text", "2026-09", "observed", "first five rules; quoted as a Retail API item"));

        // The SQL licence of a database is that of a virtual machine; infracost's tests show the same two figures for databases.
        var licence = origins.Code("flexera", "2026-04-20", "derived", "SQL Server licence per vCPU, as for virtual machines");
        foreach (var sku in (string[])["GP_Gen5", "GP_Fsv2", "GP_DC"])
        {
            yield return new("sql.licence", sku, "*", 0.1m, licence);
        }

        foreach (var sku in (string[])["BC_Gen5", "BC_DC", "BC_M"])
        {
            yield return new("sql.licence", sku, "*", 0.375m, licence);
        }

        yield return new("sql.licence", "HS_Gen5", "*", 0, origins.Code("definition", "2026-11-21", "derived", "Hyperscale has no licence charge of its own since December 2023"));
        yield return new("sql.licence", "GP_S_Gen5", "*", 0, origins.Code("definition", "2026-11-21", "derived", "serverless includes the licence"));
    }
}
