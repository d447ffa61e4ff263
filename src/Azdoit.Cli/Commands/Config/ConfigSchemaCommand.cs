using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Commands.Config;

internal sealed class ConfigSchemaCommand() : CliCommand("schema", "The JSON schema of config.json", "azdoit config schema", "azdoit config schema --json")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var schema = SettingsSchema.Make();
        return Task.FromResult(Reply.Done(
            new Page().Table(["key", "meaning"], SettingKeys.All.Select(known => (System.Collections.Immutable.ImmutableArray<string>)[known.Key, known.Meaning])),
            new JsonObject { ["schema"] = schema }));
    }
}
