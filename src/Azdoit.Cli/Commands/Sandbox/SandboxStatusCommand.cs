using System.CommandLine;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxStatusCommand() : CliCommand("status", "Say whether the local cloud runs, and where", "azdoit sandbox status", "azdoit sandbox status --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        if (!HomeParts.Open(shell).TryGet(out var home, out var problems))
        {
            return Task.FromResult(Reply.Invalid(problems.AsSpan()));
        }

        using (home)
        {
            return Task.FromResult(SandboxPage.Of(home.Launcher.Find()));
        }
    }
}
