using System.CommandLine;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxStatusCommand() : CliCommand("status", "Say whether the local cloud runs, and where", "azdoit sandbox status", "azdoit sandbox status --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) =>
        Task.FromResult(SandboxPage.Of(HomeParts.LauncherOf(HomeDirectory.In(shell.Surroundings), shell).Find()));
}
