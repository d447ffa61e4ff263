using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Commands.Config;

internal sealed class ConfigShowCommand() : CliCommand("show", "All settings with the values in force; secrets are masked", "azdoit config show", "azdoit config show --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Task.FromResult(Show(HomeDirectory.In(shell.Surroundings)));

    private static Reply Show(HomeDirectory home)
    {
        var file = new SettingsFile(home.ConfigFile);
        if (!file.Load().TryGet(out var settings, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        var all = SettingsFile.Show(settings);
        var page = new Page().Line(File.Exists(home.ConfigFile) ? home.ConfigFile : $"{home.ConfigFile} does not exist: these are the defaults");
        var reply = Reply.Done(page.Table([], Flat("", all)), new JsonObject { ["path"] = home.ConfigFile, ["settings"] = all });
        return reply with { Answer = reply.Answer with { Diagnostics = file.Warnings(settings) } };
    }

    private static IEnumerable<System.Collections.Immutable.ImmutableArray<string>> Flat(string prefix, JsonObject values) => values.SelectMany(pair =>
        pair.Value is JsonObject { Count: > 0 } inner ? Flat($"{prefix}{pair.Key}.", inner) : [[$"{prefix}{pair.Key}", pair.Value?.ToJsonString() ?? "-"]]);
}
