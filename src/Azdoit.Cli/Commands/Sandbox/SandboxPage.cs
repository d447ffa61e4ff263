using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Sandboxes;
using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Cli.Commands.Sandbox;

/// <summary>What the sandbox commands say about it.</summary>
internal static class SandboxPage
{
    public static Reply Of(RunningSandbox? running) => running is null
        ? Reply.Done(new Page().Line("The sandbox is not running; the next command that needs it starts it"), Json(running))
        : Reply.Done(
            new Page().Line($"The sandbox runs at {running.Session.BaseAddress.GetLeftPart(UriPartial.Authority)}").Table([],
            [
                ["subscription", running.Subscription],
                ["tenant", running.Tenant],
                ["process", running.Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                ["version", running.Version],
            ]),
            Json(running));

    public static JsonObject Json(RunningSandbox? running) => running is null
        ? new JsonObject { ["running"] = false }
        : new JsonObject
        {
            ["running"] = true,
            ["address"] = running.Session.BaseAddress.GetLeftPart(UriPartial.Authority),
            ["subscription"] = running.Subscription,
            ["tenant"] = running.Tenant,
            ["pid"] = running.Process.Id,
            ["version"] = running.Version,
        };

    public static Diagnostic NotStarted(Failure failure) => Diagnostic.Error(CliCodes.SandboxNotStarted, "The sandbox could not be started", $"{failure.Code}: {failure.Message}");
}
