using System.Text;
using System.Text.Json;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>The folder where azdoit keeps everything it knows, and where in it what lies.</summary>
public sealed record HomeDirectory
{
    public const string Variable = "AZDOIT_HOME";

    private const int CurrentFormat = 1;

    private HomeDirectory(string path)
    {
        Path = path;
        StateFolder = path;
    }

    public string Path { get; }

    /// <summary>Where the records of objectives lie: the home, unless <c>state.directory</c> says otherwise.</summary>
    public string StateFolder { get; private init; }

    /// <summary>Set when others could write to the home and now cannot.</summary>
    public Diagnostic? Tightened { get; private set; }

    public string ConfigFile => In(Path, "config.json");

    public string BudgetFile => In(Path, "budget.json");

    public string JournalFolder => In(StateFolder, "journal");

    public string ObjectFolder => In(StateFolder, "objects");

    public string PlanFolder => In(StateFolder, "plans");

    /// <summary>Snapshots of targets, and what came of rehearsals.</summary>
    public string RehearsalFolder => In(StateFolder, "rehearsals");

    public string LedgerFile => In(StateFolder, "ledger.ndjson");

    public string KeyFolder => In(Path, "keys");

    public string PriceFolder => In(Path, "prices");

    public string SandboxFolder => In(Path, "sandbox");

    /// <summary>The configuration with which other clients use the sandbox.</summary>
    public string SandboxClientFolder => In(SandboxFolder, "clients");

    /// <summary>The processes that change a cloud for us right now.</summary>
    public string ChildFolder => In(Path, "children");

    /// <summary>Where the home is or would be; looks at no disk.</summary>
    public static HomeDirectory In(Surroundings surroundings) => new(System.IO.Path.GetFullPath(
        surroundings.Variable(Variable) ?? In(surroundings.UserFolder, ".azdoit"),
        surroundings.CurrentFolder));

    /// <summary>The home, made when there is none: readable by its owner only.</summary>
    /// <param name="version">Of this azdoit.</param>
    public static Outcome<HomeDirectory, Diagnostic> Open(Surroundings surroundings, string version)
    {
        var home = In(surroundings);
        return home.Check(version) is { } problem ? problem : home;
    }

    /// <param name="directory"><c>state.directory</c>, relative to the home; null leaves everything where it is.</param>
    public HomeDirectory WithStateIn(string? directory) => this with { StateFolder = directory is null ? Path : System.IO.Path.GetFullPath(directory, Path) };

    /// <summary>Deletes what azdoit put here, and the folder when nothing else is in it. <c>home.json</c> goes last, so that half a removal can be repeated.</summary>
    /// <param name="withKeys">Also the generated keys and passwords.</param>
    public Diagnostic? Remove(bool withKeys)
    {
        try
        {
            foreach (var folder in new[] { JournalFolder, ObjectFolder, PlanFolder, RehearsalFolder, PriceFolder, SandboxFolder, ChildFolder }.Concat(withKeys ? [KeyFolder] : []).Where(Directory.Exists))
            {
                Directory.Delete(folder, recursive: true);
            }

            foreach (var file in new[] { LedgerFile, In(StateFolder, "ledger.head"), In(StateFolder, "ledger.lock"), BudgetFile, ConfigFile, In(Path, "home.json") })
            {
                File.Delete(file);
            }

            foreach (var folder in new[] { StateFolder, Path }.Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                Directory.Delete(folder);
            }

            return null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Writing(Path, wrong);
        }
    }

    private static string In(string folder, string name) => System.IO.Path.Combine(folder, name);

    private Diagnostic? Check(string version)
    {
        var mark = In(Path, "home.json");
        try
        {
            var isHome = File.Exists(mark);
            if (Guard(isHome) is { } open)
            {
                return open;
            }

            if (!isHome)
            {
                return Make(mark, version);
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(mark));
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root
                || !root.TryGetProperty("format", out var format) || !(format.ValueKind == JsonValueKind.Number && format.TryGetInt32(out var number)))
            {
                return Diagnostic.Error(HomeCodes.Damaged, "home.json is damaged", $"{mark}:1: it names no format. Nothing was overwritten.");
            }

            return number <= CurrentFormat ? null : Diagnostic.Error(
                HomeCodes.Newer,
                "The home was written by a newer azdoit",
                $"{mark} has format {number}, written by {(root.TryGetProperty("writer", out var writer) ? writer.ToString() : "an unknown azdoit")}; this azdoit {version} knows up to {CurrentFormat}.",
                Suggestion.Person($"Use the newer azdoit, or another home: {Variable}=FOLDER"));
        }
        catch (JsonException wrong)
        {
            return Diagnostic.Error(HomeCodes.Damaged, "home.json is damaged", $"{mark}:{wrong.LineNumber + 1}: {wrong.Message} Nothing was overwritten.");
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return NotUsable(wrong.Message);
        }
    }

    /// <summary>
    /// Keeps others out. A folder full of things that are not ours is refused rather than closed when others can write there: they
    /// could put an approval or a budget in it.
    /// </summary>
    private Diagnostic? Guard(bool isHome)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(Path) || (File.GetUnixFileMode(Path) & Folder.Others) is var others && others == UnixFileMode.None)
        {
            return null;
        }

        var othersWrite = (others & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None;
        if (!isHome && !File.Exists(ConfigFile) && !File.Exists(BudgetFile) && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            return othersWrite ? NotUsable("others can write there, and it holds things that are not azdoit's") : null;
        }

        try
        {
            File.SetUnixFileMode(Path, Folder.OwnerOnly);
        }
        catch (UnauthorizedAccessException) when (!othersWrite)
        {
            return null;
        }

        Tightened = isHome && othersWrite
            ? Diagnostic.Warning(
                HomeCodes.Tightened, "Others could write to the home", $"{Path} was open to others; now only you can read and write it.",
                Suggestion.Person("See whether config.json and budget.json are as you left them."))
            : null;
        return null;
    }

    private Diagnostic? Make(string mark, string version)
    {
        var isNew = !Directory.Exists(Path);
        if (AtomicFile.Replace(mark, Encoding.UTF8.GetBytes($$"""{ "format": {{CurrentFormat}}, "writer": "azdoit {{version}}" }""" + "\n")) is not { } problem)
        {
            return null;
        }

        if (isNew && Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }

        return NotUsable(problem.Code == FileCodes.DiskFull ? "the disk is full" : problem.Detail!);
    }

    private Diagnostic NotUsable(string why) =>
        Diagnostic.Error(HomeCodes.Unusable, "azdoit cannot keep its records", $"{Path}: {why}", Suggestion.Person($"Choose another folder: {Variable}=FOLDER"));
}
