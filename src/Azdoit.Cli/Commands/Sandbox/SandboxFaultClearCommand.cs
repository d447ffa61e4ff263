using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxFaultClearCommand : CliCommand
{
    private readonly Argument<string?> id = new("ID") { Description = "The fault; all of them when not said", Arity = ArgumentArity.ZeroOrOne };

    public SandboxFaultClearCommand()
        : base("clear", "Lift one fault, or all of them", "azdoit sandbox fault clear", "azdoit sandbox fault clear 1f0c9a2b") => Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var one = parsed.GetValue(id);
        return AtSandbox.AskAsync(shell, HttpMethod.Delete, one is null ? "faults" : $"faults/{Uri.EscapeDataString(one)}", null, _ => Reply.Done(
            new Page().Line(one is null ? "No fault is in force" : $"Fault {one} is lifted"), new JsonObject { ["cleared"] = one ?? "all" }));
    }
}
