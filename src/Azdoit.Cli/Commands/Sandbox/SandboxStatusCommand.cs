using System.CommandLine;
using Azdoit.Catalog;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Sandboxes;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxStatusCommand() : CliCommand("status", "Say whether the local cloud runs, where, and what is in it", "azdoit sandbox status", "azdoit sandbox status --json")
{
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        // Neither the settings nor the records are needed: a broken config must not hide what runs.
        var found = HomeParts.LauncherOf(HomeDirectory.In(shell.Surroundings), shell).Find();
        var reply = SandboxPage.Of(found);
        if (found is not { } running)
        {
            return reply;
        }

        using var door = new SandboxDoor(running);
        if (!(await door.AskAsync(HttpMethod.Get, "status", null, shell.Interrupts.Stop)).TryGet(out var status, out _))
        {
            return reply;
        }

        foreach (var name in new[] { "resources", "operations_in_flight", "faults" })
        {
            reply.Result![name] = status[name]?.DeepClone();
        }

        reply.Page!.Table([], [["resources", $"{Json.Number(status, "resources")}"], ["in flight", $"{Json.Number(status, "operations_in_flight")} operations"], ["faults", $"{Json.Number(status, "faults")} in force"]]);
        return reply;
    }
}
