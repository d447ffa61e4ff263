namespace Azdoit.Catalog;

/// <summary>Names that Azure refuses for the first login of a database server.</summary>
internal static class ReservedLogins
{
    private static readonly string[] Names =
        ["admin", "administrator", "sa", "root", "dbmanager", "loginmanager", "dbo", "guest", "public", "azure_superuser", "azure_pg_admin", "postgres"];

    public static IEnumerable<Objection> Objection(ParameterSet said)
    {
        if (said.Text("admin_username") is { } name && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("admin_username", $"Azure reserves the login '{name}'");
        }
    }
}
