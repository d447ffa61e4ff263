using System.CommandLine;

namespace Azdoit.Cli;

/// <summary>A first word of the command line, and how to build what it leads to: only the one that was typed is built.</summary>
internal sealed record KnownCommand(string Name, Func<Command> Build);
