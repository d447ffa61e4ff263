using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Files;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxSnapshotSaveCommand : CliCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "Letters, digits, '-', '_' and '.'", CustomParser = SnapshotFile.Name };

    public SandboxSnapshotSaveCommand()
        : base("save", "Keep the local cloud's present state under a name", "azdoit sandbox snapshot save before") => Add(name);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var file = SnapshotFile.In(shell, parsed.GetValue(name)!);
        return AtSandbox.AskAsync(shell, HttpMethod.Get, "snapshot", null, state => AtomicFile.Replace(file, System.Text.Encoding.UTF8.GetBytes(state.ToJsonString())) is { } problem
            ? Reply.Invalid(problem)
            : Reply.Done(new Page().Line($"Kept in {file}"), new JsonObject { ["file"] = file }));
    }
}
