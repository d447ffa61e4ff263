using System.CommandLine.Parsing;
using Azdoit.Cli.Options;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Commands.Sandbox;

/// <summary>Where the states of a sandbox lie that somebody kept.</summary>
internal static class SnapshotFile
{
    public static Func<ArgumentResult, string?> Name { get; } = result => result.Tokens[0].Value is [not '.', ..] name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        ? name : Values.Refuse<string?>(result, "a name of letters, digits, '-', '_' and '.'");

    public static string In(Shell shell, string name) => Path.Combine(HomeDirectory.In(shell.Surroundings).SandboxFolder, "snapshots", $"{name}.json");
}
