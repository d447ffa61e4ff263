using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxFaultAddCommand : CliCommand
{
    private readonly Argument<string?> kind = new("KIND") { Description = "What goes wrong; 'azdoit sandbox fault list' names all kinds; an error when only a code is given", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> path = new("--path") { Description = "Only requests whose path is like this; * stands for anything", HelpName = "PATTERN" };
    private readonly Option<string?> method = new("--method") { Description = "Only this HTTP method, or 'write' for all that change something", HelpName = "METHOD" };
    private readonly Option<string?> operation = new("--operation") { Description = "Only this operation, in the words of Azure's roles", HelpName = "OPERATION" };
    private readonly Option<string?> code = new("--code") { Description = "One of Azure's error codes; its status and words come with it, with the name of what the request is about", HelpName = "CODE" };
    private readonly Option<int?> status = new("--status") { Description = "The HTTP status, 400 to 599", HelpName = "STATUS" };
    private readonly Option<string?> message = new("--message") { Description = "The error's message", HelpName = "TEXT" };
    private readonly Option<int?> count = new("--count") { Description = "How many requests it hits; no end when not said", HelpName = "N" };
    private readonly Option<double?> probability = new("--probability") { Description = "The share of the requests that it hits, 0 to 1", HelpName = "P" };
    private readonly Option<int?> seed = new("--seed") { Description = "Which of them: the same seed hits the same ones", HelpName = "N" };
    private readonly Option<int?> retryAfter = new("--retry-after") { Description = "Seconds in the Retry-After header", HelpName = "SECONDS" };
    private readonly Option<int?> seconds = new("--seconds") { Description = "How slow, how long stale, or how far off the clock", HelpName = "SECONDS" };

    public SandboxFaultAddCommand()
        : base("add", "Let requests to the local cloud go wrong",
            "azdoit sandbox fault add throttled --count 3",
            "azdoit sandbox fault add --code SubnetIsFull --path '*/networkInterfaces/*' --count 1",
            "azdoit sandbox fault add fails-late --code AllocationFailed --path '*/virtualMachines/*' --count 1",
            "azdoit sandbox fault add unavailable --operation Microsoft.Compute/virtualMachines/start/action --probability 0.5 --seed 7",
            "azdoit sandbox fault add stale --seconds 30")
    {
        Add(kind);
        Add(path);
        Add(method);
        Add(operation);
        Add(code);
        Add(status);
        Add(message);
        Add(count);
        Add(probability);
        Add(seed);
        Add(retryAfter);
        Add(seconds);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        if (parsed.GetValue(kind) is null && parsed.GetValue(code) is null && parsed.GetValue(status) is null)
        {
            return Task.FromResult(Reply.Invalid(Diagnostic.Error(
                CliCodes.BadUsage, "Nothing was said to go wrong", "A fault needs a kind, a code or a status.", Suggestion.Caller("the kinds that there are", "azdoit", "sandbox", "fault", "list"))));
        }

        var rule = new JsonObject
        {
            ["kind"] = parsed.GetValue(kind),
            ["path"] = parsed.GetValue(path),
            ["method"] = parsed.GetValue(method),
            ["operation"] = parsed.GetValue(operation),
            ["code"] = parsed.GetValue(code),
            ["status"] = parsed.GetValue(status),
            ["message"] = parsed.GetValue(message),
            ["count"] = parsed.GetValue(count),
            ["probability"] = parsed.GetValue(probability),
            ["seed"] = parsed.GetValue(seed),
            ["retry_after_seconds"] = parsed.GetValue(retryAfter),
            ["seconds"] = parsed.GetValue(seconds),
            ["delay_ms"] = parsed.GetValue(kind) == "slow" && parsed.GetValue(seconds) is { } late ? late * 1000L : null,
        };
        return AtSandbox.AskAsync(shell, HttpMethod.Post, "faults", rule, added => Reply.Done(
            new Page().Line($"Fault {added["id"]} is in force until the sandbox ends").Line($"azdoit sandbox fault clear {added["id"]} lifts it", Tone.Quiet), added.DeepClone()));
    }
}
