using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxSnapshotLoadCommand : CliCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "The one that was saved under this name", CustomParser = SnapshotFile.Name };

    public SandboxSnapshotLoadCommand()
        : base("load", "Put the local cloud back into a state that was kept; what it holds now is gone", "azdoit sandbox snapshot load before") => Add(name);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var file = SnapshotFile.In(shell, parsed.GetValue(name)!);
        try
        {
            return File.Exists(file) && JsonNode.Parse(File.ReadAllBytes(file)) is JsonObject state
                ? AtSandbox.AskAsync(shell, HttpMethod.Put, "snapshot", state, answer => Loaded(file, answer))
                : Task.FromResult(Unreadable($"{file} is not there."));
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong) || wrong is JsonException)
        {
            return Task.FromResult(Unreadable($"{file}: {wrong.Message}"));
        }
    }

    /// <summary>One of another cloud says what of it is not played.</summary>
    private static Reply Loaded(string file, JsonObject answer) => Reply.Done(
        new Page().Line($"The sandbox is as it was kept in {file}").Lines((answer["not_modelled"] as JsonArray ?? []).Select(sentence => $"  not modelled: {sentence}")),
        new JsonObject { ["file"] = file, ["not_modelled"] = answer["not_modelled"]?.DeepClone() ?? new JsonArray() });

    private static Reply Unreadable(string why) => Reply.Invalid(Diagnostic.Error(CliCodes.NotReadable, "There is no such snapshot", why));
}
