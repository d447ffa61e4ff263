using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Inventory;
using Azdoit.Pricing;

namespace Azdoit.Cli.Commands.Sandbox;

internal sealed class SandboxStatusCommand() : CliCommand("status", "Say whether the local cloud runs, where, what is in it and what that would cost on Azure", "azdoit sandbox status", "azdoit sandbox status --json")
{
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        // Neither the settings nor the records are needed: a broken config must not hide what runs.
        var launcher = HomeParts.LauncherOf(HomeDirectory.In(shell.Surroundings), shell);
        var found = launcher.Find();
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

        var result = SandboxPage.Json(running);
        foreach (var name in new[] { "resources", "operations_in_flight", "operations", "faults", "active_faults" })
        {
            result[name] = status[name]?.DeepClone();
        }

        var quote = await QuoteAsync(launcher, running, shell);
        result["monthly"] = quote is null ? null : new JsonObject { ["currency"] = quote.Monthly.Currency, ["known"] = quote.Monthly.ToDecimalString(), ["complete"] = quote.IsComplete };
        var (operations, faults) = (Items(status, "operations"), Items(status, "active_faults"));
        reply.Page!.Table([],
        [
            ["resources", $"{Json.Number(status, "resources")}"],
            ["cost", quote is null ? "unknown: a fault is in the way" : $"{quote.Monthly} {quote.Monthly.Currency} a month{(quote.IsComplete ? "" : ", and what is unknown")}: what it would cost on Azure"],
            ["in flight", $"{Json.Number(status, "operations_in_flight")} operations"],
            ["faults", $"{Json.Number(status, "faults")} in force"],
        ]);
        reply.Page.Table(["operation", "resource", "since"], operations.Select(o => (ImmutableArray<string>)[Text(o, "operation"), Text(o, "resource"), Text(o, "started_at")]));
        reply.Page.Table(["fault", "what", "scope", "left"], faults.Select(f => (ImmutableArray<string>)
            [Text(f, "id"), $"{Text(f, "phase")} {Text(f, "code")}", $"{Text(f, "method")} {Text(f, "path")} {Text(f, "operation")}", f["count"] is null ? "until cleared" : Text(f, "count")]));
        return reply with { Result = result };
    }

    /// <summary>Null where the sandbox, by a fault, does not let itself be listed.</summary>
    private static async Task<Quote?> QuoteAsync(SandboxLauncher launcher, RunningSandbox running, Shell shell)
    {
        using var access = new SandboxAccess(launcher, shell.Time);
        using var client = new ArmClient(access, new() { Clock = shell.Time, Random = Ids.Chance(), NewId = Ids.New, UserAgent = $"azdoit/{Shell.Version}", ReadAttempts = 1 });
        return (await Survey.TakeAsync(new ArmInventory(client, running.Subscription), shell.Interrupts.Stop)).TryGet(out var all, out _)
            ? new Pricer(PriceBook.Embedded).Price([.. all.Select(resource => PlanPricing.Of(resource, [.. all]))], [])
            : null;
    }

    private static IEnumerable<JsonNode> Items(JsonObject status, string name) => (status[name] as JsonArray ?? []).OfType<JsonNode>();

    private static string Text(JsonNode node, string name) => node[name]?.ToString() ?? "";
}
