using System.CommandLine;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxUpCommand() : CliCommand("up", "Start the local cloud and keep it until 'down'", "azdoit sandbox up")
{
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        if (!HomeParts.Open(shell).TryGet(out var home, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        using (home)
        {
            return (await home.Launcher.StayAsync(shell.Interrupts.Stop)).TryGet(out var running, out var failure)
                ? SandboxPage.Of(running)
                : Reply.Of(Azdoit.Views.AnswerOutcome.Unreachable, SandboxPage.NotStarted(failure));
        }
    }
}
