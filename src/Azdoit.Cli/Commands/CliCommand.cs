using System.Collections.Immutable;
using System.CommandLine;

namespace Azdoit.Cli.Commands;

/// <summary>Something that a person can type, with at least one example of it.</summary>
internal abstract class CliCommand(string name, string description, params ImmutableArray<string> examples) : Command(name, description)
{
    /// <summary>Whole command lines that work as they stand.</summary>
    public ImmutableArray<string> Examples { get; } = examples;

    public abstract Task<Reply> RunAsync(ParseResult parsed, Shell shell);
}
