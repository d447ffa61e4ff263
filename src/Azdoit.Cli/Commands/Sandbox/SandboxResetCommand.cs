using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxResetCommand : CliCommand
{
    private readonly Option<bool> yes = new("--yes") { Description = "Everything in the local cloud may go" };

    public SandboxResetCommand()
        : base("reset", "Empty the local cloud: resources, principals, limits, faults", "azdoit sandbox reset --yes") => Add(yes);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => parsed.GetValue(yes)
        ? AtSandbox.AskAsync(shell, HttpMethod.Post, "reset", null, _ => Reply.Done(new Page().Line("The sandbox is empty"), new JsonObject { ["reset"] = true }))
        : Task.FromResult(Reply.Of(AnswerOutcome.ApprovalRequired, Diagnostic.Error(
            CliCodes.ResetNeedsYes, "Nothing was done", "Everything in the sandbox would be gone.", Suggestion.Caller("Keep a copy first.", "azdoit", "sandbox", "snapshot", "save", "before"), Suggestion.Person("Add --yes."))));
}
