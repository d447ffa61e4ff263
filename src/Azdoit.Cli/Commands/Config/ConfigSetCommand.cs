using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;

namespace Azdoit.Cli.Commands.Config;

internal sealed class ConfigSetCommand : CliCommand
{
    private readonly Argument<string> key = new("KEY") { Description = "With dots: defaults.region" };
    private readonly Argument<string> value = new("VALUE") { Description = "Text, a number, true or false, a list with commas; empty (\"\") removes the key" };

    public ConfigSetCommand()
        : base("set", "Change one setting; what would not be valid is not written", "azdoit config set defaults.region westeurope", "azdoit config set cost_estimation.confirmation_threshold 50")
    {
        Add(key);
        Add(value);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Task.FromResult(Set(shell, parsed.GetValue(key)!, parsed.GetValue(value)!));

    private static Reply Set(Shell shell, string key, string value)
    {
        if (!HomeDirectory.Open(shell.Surroundings, Shell.Version).TryGet(out var home, out var unusable))
        {
            return Reply.Invalid(unusable);
        }

        if (!new SettingsFile(home.ConfigFile).Set(key, value).TryGet(out var settings, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        Diagnostic[] told = SettingKeys.WithoutEffect(settings) is { } idle ? [idle] : [];
        var page = new Page().Line(value.Length == 0 ? $"{key} is the default again" : $"{key} = {value}").Add(DiagnosticsPage.Of(told));
        var reply = Reply.Done(page, new JsonObject { ["path"] = home.ConfigFile, ["key"] = key });
        return reply with { Answer = reply.Answer with { Diagnostics = [.. told] } };
    }
}
