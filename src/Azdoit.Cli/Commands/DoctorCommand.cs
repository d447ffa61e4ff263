using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Connectors.AzureCli;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Processes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

/// <summary>Looks at this machine only: no cloud is asked, no login used.</summary>
internal sealed class DoctorCommand() : CliCommand("doctor", "What azdoit found on this machine, and what is missing for what", "azdoit doctor", "azdoit doctor --json")
{
    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var found = new List<Finding> { new("azdoit", true, Shell.Version, "") };
        var problems = await HomeAsync(shell, found);
        found.AddRange(await Task.WhenAll(
            ToolAsync("dotnet", ["--version"], "building azdoit from its sources", shell),
            ToolAsync("terraform", ["version"], "nothing yet", shell),
            ToolAsync("tofu", ["version"], "nothing yet", shell),
            ToolAsync("git", ["--version"], "nothing yet", shell)));
        var az = await AzInspection.OfAsync(shell.Surroundings, new ClientFolder(HomeDirectory.In(shell.Surroundings).SandboxClientFolder).Programs, shell.Time, shell.Interrupts.Stop);
        found.Add(new("az", az.Away is null, az.Away is null ? $"{az.Version} at {az.Program}" : $"not available: {az.Away}", "the Azure CLI strategy, and 'azdoit sandbox az'"));
        found.Add(new("login by az", az.Login is not null, az.Login ?? "not available: not logged in", "real clouds, unless the variables are set: 'az login'"));
        found.AddRange(Logins(shell));
        var page = new Page().Table([], found.Select(finding => (ImmutableArray<string>)[finding.Ok ? "ok" : "--", finding.Name, finding.What, finding.Ok || finding.For.Length == 0 ? "" : $"needed for {finding.For}"]));
        var answer = new Answer { Outcome = problems.IsEmpty ? AnswerOutcome.Done : AnswerOutcome.Failed, Diagnostics = problems };
        return new Reply(answer)
        {
            Page = page.Line("Without any cloud login everything works in the sandbox."),
            Result = new JsonObject
            {
                ["items"] = new JsonArray([.. found.Select(finding => new JsonObject { ["name"] = finding.Name, ["ok"] = finding.Ok, ["found"] = finding.What, ["needed_for"] = finding.For.Length == 0 ? null : finding.For })]),
            },
        };
    }

    private static async Task<ImmutableArray<Diagnostic>> HomeAsync(Shell shell, List<Finding> found)
    {
        if (!HomeParts.Open(shell).TryGet(out var home, out var problems))
        {
            found.Add(new("home", false, HomeDirectory.In(shell.Surroundings).Path, "everything that keeps records"));
            return problems;
        }

        using (home)
        {
            var unwritable = WriteProbe.Of(home.Home.StateFolder);
            found.Add(new("home", unwritable is null, unwritable is null ? home.Home.Path : $"{home.Home.Path} can only be read", "everything that keeps records"));
            found.Add(new("sandbox", true, home.Launcher.Find() is { } running ? $"runs at {running.Session.BaseAddress.GetLeftPart(UriPartial.Authority)}" : "not running; it starts when it is needed", ""));
            var budget = home.Budget().TryGet(out _, out problems) ? [] : problems;
            var policy = PolicyFile.OfThisMachine.Read().TryGet(out var rules, out var broken) ? [] : broken;
            found.Add(new("budget", budget.IsEmpty, home.Home.BudgetFile, "any change"));
            found.Add(new("policy", policy.IsEmpty, rules is null ? "not valid" : rules.IsAdvisory ? "advisory: the caller could change it" : "in force or none", "any change"));
            var frozen = await home.FrozenAsync(shell.Interrupts.Stop);
            found.Add(new("freeze", frozen is null, frozen is null ? "runs may begin" : $"frozen: {frozen.Detail}", "any change"));
            return [.. unwritable is null ? [] : (ImmutableArray<Diagnostic>)[unwritable], .. budget, .. policy, .. new SettingsFile(home.Home.ConfigFile).Warnings(home.Settings)];
        }
    }

    private static async Task<Finding> ToolAsync(string name, string[] arguments, string neededFor, Shell shell)
    {
        var version = await ToolVersion.OfAsync(name, arguments, shell.Time, shell.Interrupts.Stop);
        return new(name, version is not null, version ?? "not found on PATH", neededFor);
    }

    private static IEnumerable<Finding> Logins(Shell shell)
    {
        var principal = shell.Surroundings.Variable("AZURE_CLIENT_ID") is not null && shell.Surroundings.Variable("AZURE_TENANT_ID") is not null;
        yield return new("login by variables", principal, principal ? "AZURE_CLIENT_ID and AZURE_TENANT_ID are set" : "AZURE_CLIENT_ID and AZURE_TENANT_ID are not set", "real clouds, unless 'az login' was done");
        var key = SshPublicKey.Find(shell.Surroundings);
        yield return new("ssh key", key is not null, key?.Path ?? "none; a pair is made per objective", "reaching machines with your own key");
    }

    private sealed record Finding(string Name, bool Ok, string What, string For);
}
