using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes.Clients;

namespace Azdoit.Connectors.AzureCli;

/// <summary>The az of this machine.</summary>
/// <param name="Python">The interpreter that it runs in; null where that cannot be told, and each command is a process of its own.</param>
/// <param name="Mends">Whether its distribution ships libraries that lack what it asks for.</param>
public sealed record InstalledAz(string Program, string? Python, bool Mends)
{
    private const int MostText = 4096;

    /// <summary>Null where there is none on PATH.</summary>
    public static InstalledAz? Find(Surroundings surroundings, string? except) =>
        Programs.Find("az", surroundings, except) is { } program ? new(program, Interpreter(program), AzWrapper.IsNeededFor(program)) : null;

    /// <summary>A script either names its Python in the first line, or starts one by its path.</summary>
    private static string? Interpreter(string program)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        using var reader = new StreamReader(program);
        var text = new char[MostText];
        var script = new string(text, 0, reader.ReadBlock(text));
        return script.Split([' ', '\n', '"', '\'', '!', '='], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace("$bin_dir/../../", "/", StringComparison.Ordinal))
            .FirstOrDefault(word => word.StartsWith('/') && Path.GetFileName(word).StartsWith("python", StringComparison.Ordinal) && File.Exists(word));
    }
}
