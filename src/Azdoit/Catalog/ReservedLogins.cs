namespace Azdoit.Catalog;

/// <summary>Names that Azure refuses for the first login of a database server or a machine. Source: "FAQ about VMs", user names.</summary>
internal static class ReservedLogins
{
    private static readonly string[] Names =
        ["admin", "administrator", "sa", "root", "dbmanager", "loginmanager", "dbo", "guest", "public", "azure_superuser", "azure_pg_admin", "postgres"];

    private static readonly string[] MachineNames =
    [
        "administrator", "admin", "user", "user1", "test", "user2", "test1", "user3", "admin1", "1", "123", "a", "actuser", "adm", "admin2", "aspnet", "backup", "console", "david", "guest", "john", "owner", "root", "server", "sql",
        "support", "support_388945a0", "sys", "test2", "test3", "user4", "user5",
    ];

    public static IEnumerable<Objection> OnMachine(ParameterSet said)
    {
        if (said.Text("admin_username") is { } name && MachineNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            yield return new("admin_username", $"Azure refuses the login '{name}' on a machine");
        }
    }

    public static IEnumerable<Objection> Objection(ParameterSet said)
    {
        if (said.Text("admin_username") is { } name && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new("admin_username", $"Azure reserves the login '{name}'");
        }
    }
}
