using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxFaultListCommand() : CliCommand("list", "The faults in force, and the kinds that there are", "azdoit sandbox fault list")
{
    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => AtSandbox.AskAsync(shell, HttpMethod.Get, "faults", null, told =>
    {
        var (faults, kinds) = (told["faults"]?.AsArray() ?? [], told["kinds"]?.AsArray() ?? []);
        var page = faults.Count == 0
            ? new Page().Line("No fault is in force")
            : new Page().Table(["id", "phase", "method", "path", "operation", "code", "left"],
                [.. faults.Select(f => (ImmutableArray<string>)[Text(f, "id"), Text(f, "phase"), Text(f, "method"), Text(f, "path"), Text(f, "operation"), Text(f, "code"), Text(f, "count")])]);
        return Reply.Done(page.Gap().Line("Kinds", Tone.Quiet).Table([], [.. kinds.Select(k => (ImmutableArray<string>)[Text(k, "name"), Text(k, "meaning")])]), told.DeepClone());
    });

    private static string Text(JsonNode? node, string name) => node?[name]?.ToString() ?? "";
}
