using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Durability;

namespace Azdoit.Cli.Commands;

internal sealed class FreezeCommand : CliCommand
{
    private readonly Option<string?> reason = new("--reason") { Description = "Why; it is shown to whoever is stopped by it", HelpName = "TEXT" };

    public FreezeCommand()
        : base("freeze", "Deny new runs and stop starting steps, in this home, until unfreeze", "azdoit freeze", "azdoit freeze --reason \"change window closed\"") =>
        Add(reason);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Recorded.AsyncOf(
        shell, new LedgerEvent.Frozen(parsed.GetValue(reason) ?? "no reason was given"), new Page().Line("Frozen: no run begins and no step starts until 'azdoit unfreeze'"), new JsonObject { ["frozen"] = true });
}
