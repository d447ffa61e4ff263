using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Homes;
using Azdoit.Diagnostics;
using Azdoit.Sandbox;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

/// <summary>The sandbox's own process: started on demand by the other commands, not typed by people.</summary>
internal sealed class SandboxServeCommand : CliCommand
{
    private readonly Option<string> home = new("--home") { Description = "The home whose cloud it is", HelpName = "DIR", Required = true };
    private readonly Option<double> idleMinutes = new("--idle-minutes") { Description = "Leave after so many minutes without a request; 0 stays", HelpName = "N", DefaultValueFactory = _ => 15 };

    public SandboxServeCommand()
        : base("serve", "Be the local cloud, in the foreground", "azdoit sandbox serve --home ~/.azdoit")
    {
        Hidden = true;
        Add(home);
        Add(idleMinutes);
    }

    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var folder = Path.GetFullPath(parsed.GetValue(home)!);
        if (!new SettingsFile(Path.Combine(folder, "config.json")).Load().TryGet(out var settings, out var problems))
        {
            return Reply.Invalid(problems.AsSpan());
        }

        var minutes = parsed.GetValue(idleMinutes);
        var started = await SandboxHost.StartAsync(
            new SandboxOptions
            {
                StateDirectory = Path.Combine(folder, "sandbox"),
                Version = Shell.SandboxBuild,
                VcpuQuota = settings.Sandbox.VcpuQuota,
                IdleLimit = minutes > 0 ? TimeSpan.FromMinutes(minutes) : null,
                Clock = shell.Time,
            },
            shell.Interrupts.Stop);
        if (started is not SandboxStart.Started { Host: var host })
        {
            return started is SandboxStart.Refused refused
                ? Reply.Of(AnswerOutcome.Failed, Diagnostic.Error(CliCodes.SandboxNotStarted, "The sandbox cannot use its folder", refused.Reason))
                : Reply.Done(new Page().Line("another sandbox runs on this home"), new JsonObject { ["running"] = true });
        }

        await using (host)
        {
            shell.Show(new Page().Line($"serving {folder} at {host.Endpoint.BaseAddress}"));
            try
            {
                await host.WaitForExitAsync(shell.Interrupts.Stop);
            }
            catch (OperationCanceledException)
            {
                return Reply.Done(new Page().Line("told to leave"));
            }
        }

        return Reply.Done(new Page().Line("left"));
    }
}
