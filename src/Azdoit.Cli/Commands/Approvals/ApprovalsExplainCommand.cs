using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Gates;

namespace Azdoit.Cli.Commands.Approvals;

internal sealed class ApprovalsExplainCommand() : CliCommand("explain", "What each effect class means and what covers it", "azdoit approvals explain")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Task.FromResult(Reply.Done(
        new Page()
            .Table(["class", "--yes", "what"], EffectRule.All.Select(rule => (ImmutableArray<string>)[Class(rule), Yes(rule), rule.What]))
            .Line("What --yes does not cover takes --approve HASH with --allow CLASS=ID for each id, azdoit approve HASH, or the names typed at a terminal."),
        new JsonObject
        {
            ["items"] = new JsonArray([.. EffectRule.All.Select(rule => new JsonObject { ["class"] = Class(rule), ["what"] = rule.What, ["yes"] = Yes(rule) })]),
        }));

    private static string Class(EffectRule rule) => rule.Class.ToString().ToLowerInvariant();

    private static string Yes(EffectRule rule) => rule.Yes switch
    {
        YesCover.Always => "covered",
        YesCover.OutsideProduction => "covered outside production",
        _ => "never",
    };
}
