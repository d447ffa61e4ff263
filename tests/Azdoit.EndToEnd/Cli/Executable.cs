namespace Azdoit.EndToEnd.Cli;

/// <summary>The azdoit that this test run was built with.</summary>
internal static class Executable
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Azdoit.Cli.exe" : "Azdoit.Cli");
}
