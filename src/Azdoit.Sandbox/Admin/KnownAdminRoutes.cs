namespace Azdoit.Sandbox.Admin;

internal static class KnownAdminRoutes
{
    public static IReadOnlyList<AdminRoute> All { get; } =
    [
        .. Principals.Routes,
        .. Directories.Routes,
        .. Snapshots.Routes,
        .. Limits.Routes,
        .. Names.Routes,
        Registrations.Route,
        .. Loads.Routes,
    ];
}
