using System.CommandLine;

namespace Azdoit.Cli.Options;

/// <summary>What every command takes. Read before parsing, by <see cref="Talk"/>, except for help.</summary>
internal static class GlobalOptions
{
    public static Option<bool> Help { get; } = new("--help", "-h", "-?") { Description = "Show what the command takes, with examples", Recursive = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "Write one JSON document (schemas/result.schema.json) and nothing else to standard output", Recursive = true };

    public static Option<bool> Events { get; } = new("--events") { Description = "Write a JSON line per event as it happens; the last line is the document of --json", Recursive = true };

    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Say more: every resource, each price line, where a bug happened", Recursive = true };

    public static IReadOnlyList<Option> All { get; } = [Help, Json, Events, Verbose];
}
