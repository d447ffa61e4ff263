using System.Text.Json.Nodes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

/// <summary>The frame around commands that ask the sandbox itself for something; it is started when it does not run.</summary>
internal static class AtSandbox
{
    public static Task<Reply> AskAsync(Shell shell, HttpMethod method, string path, JsonObject? body, Func<JsonObject, Reply> told) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        if (!(await home.Launcher.EnsureAsync(ct)).TryGet(out var running, out var failure))
        {
            return Reply.Of(AnswerOutcome.Unreachable, SandboxPage.NotStarted(failure));
        }

        using var door = new SandboxDoor(running);
        return (await door.AskAsync(method, path, body, ct)).TryGet(out var answer, out var refused)
            ? told(answer)
            : Reply.Invalid(Diagnostic.Error(CliCodes.SandboxRefused, "The sandbox refused", refused.Message));
    });
}
