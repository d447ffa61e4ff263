using Azdoit.Connectors.Homes;

namespace Azdoit.Connectors.Processes;

/// <summary>Programs on PATH.</summary>
public static class Programs
{
    /// <summary>The file that typing the name would run, or null.</summary>
    /// <param name="except">A folder of PATH that does not count.</param>
    public static string? Find(string name, Surroundings surroundings, string? except = null)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return (surroundings.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => folder != except)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string file)
    {
        const UnixFileMode anyone = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & anyone) != UnixFileMode.None);
    }
}
