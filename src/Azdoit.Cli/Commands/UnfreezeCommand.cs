using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Durability;

namespace Azdoit.Cli.Commands;

internal sealed class UnfreezeCommand : CliCommand
{
    private readonly Option<string?> reason = new("--reason") { Description = "Why", HelpName = "TEXT" };

    public UnfreezeCommand()
        : base("unfreeze", "Let runs begin again", "azdoit unfreeze", "azdoit unfreeze --reason \"window open\"") =>
        Add(reason);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) =>
        Recorded.AsyncOf(shell, new LedgerEvent.Unfrozen(parsed.GetValue(reason) ?? "no reason was given"), new Page().Line("Runs may begin again"), new JsonObject { ["frozen"] = false });
}
