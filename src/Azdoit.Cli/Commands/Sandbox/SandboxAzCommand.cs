using System.CommandLine;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxAzCommand : CliCommand
{
    private readonly Argument<string[]> words = new("ARGS") { Description = "What az gets, after --", Arity = ArgumentArity.ZeroOrMore };

    public SandboxAzCommand()
        : base("az", "Run one command of the Azure CLI against the local cloud; its output and exit code are az's own", "azdoit sandbox az -- group list --output table") =>
        Add(words);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        var folder = new ClientFolder(home.Home.SandboxClientFolder);
        if (Programs.Find("az", shell.Surroundings, except: folder.Programs) is not { } az)
        {
            return Reply.Of(AnswerOutcome.Unreachable, Diagnostic.Error(
                CliCodes.AzureCliMissing, "The Azure CLI is not installed", "No program 'az' is on PATH.", Suggestion.Person("Install it: package azure-cli of Debian and Ubuntu, or Microsoft's own.")));
        }

        if (!(await ReadyClients.PrepareAsync(home.Launcher, folder, shell.Surroundings, ct)).TryGet(out var ready, out var failure))
        {
            return Reply.Of(AnswerOutcome.Unreachable, SandboxPage.NotStarted(failure));
        }

        var program = AzWrapper.IsNeededFor(az) ? Path.Combine(folder.Programs, "az") : az;
        var exit = await ForegroundProcess.RunAsync(program, parsed.GetValue(words) ?? [], ready.Variables.Select(v => (v.Name, v.Value)));
        return Reply.Done(new Views.Page()) with { Bare = "", ExitCode = exit };
    });
}
