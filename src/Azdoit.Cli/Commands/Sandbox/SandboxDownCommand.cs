using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxDownCommand() : CliCommand("down", "Stop the local cloud; what it holds stays", "azdoit sandbox down")
{
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var stopped = await HomeParts.LauncherOf(HomeDirectory.In(shell.Surroundings), shell).DownAsync(shell.Interrupts.Stop);
        return Reply.Done(new Page().Line(stopped ? "The sandbox has stopped; its state is kept" : "The sandbox was not running"), new JsonObject { ["running"] = false, ["stopped"] = stopped });
    }
}
