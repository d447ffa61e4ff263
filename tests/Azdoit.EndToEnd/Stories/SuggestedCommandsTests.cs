using System.Text.Json.Nodes;
using Azdoit.EndToEnd.AzureCli;
using Azdoit.EndToEnd.Cli;
using Azdoit.EndToEnd.Documentation;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What azdoit tells somebody to type next can be typed as it stands, and does what was asked for before.</summary>
public sealed class SuggestedCommandsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string Machines = "create 2 VMs named web-01 and web-02 in resource group rg-web";

    private static readonly string[] RunOptions = ["--max-parallel", "1", "--max-per-provider", "1", "--timeout", "90m", "--step-timeout", "1h", "--on-failure", "keep"];

    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Each_of_many_stories_suggests_only_what_azdoit_takes()
    {
        await home.JsonAsync("do", "create a storage account called stgone01 in rg-gone in westeurope", "--yes");
        await home.JsonAsync("sandbox", "fault", "add", "error", "--code", "AuthorizationFailed", "--status", "403", "--method", "PUT", "--path", "*/virtualMachines/web-02");
        var hash = (string)(await home.JsonAsync("plan", "delete resource group rg-gone", "--env", "prod"))["plan"]!["hash"]!;
        string[][] stories =
        [
            [],
            ["plan", "create a \"VM\" called it's-$HOME in rg-gone", "--strategy", "az,arm"],
            ["plan", Machines, "--strategy", "arm", "--env", "prod"],
            ["do", Machines, .. RunOptions, "--strategy", "az,arm", "--cost-limit", "900.50", "--env", "prod"],
            ["do", Machines, .. RunOptions, "--prefer", "azure_cli", "--region", "westeurope"],
            ["do", Machines, "--yes", .. RunOptions, "--strategy", "arm"],
            ["do", Machines, "--yes"],
            ["objectives", "resume", "last", "--strategy", "arm"],
            ["objectives", "undo", "last", "--include", "web-01"],
            ["objectives", "show", "last"],
            ["objectives", "delete", "last"],
            ["objectives", "show", "nothing"],
            ["do", "delete resource group rg-gone", .. RunOptions],
            ["apply", hash, "--env", "prod"],
            ["apply", "0123abc"],
            ["approve", hash, "--env", "prod"],
            ["do", "provision 20 Standard_D16s_v3 VMs", "--yes", "--env", "test"],
            ["do", "provision 400 Standard_D16s_v3 VMs", "--yes"],
            ["do", "start the VM called nowhere"],
            ["do", "create a VM in moonbase"],
            ["do", "make me coffee"],
            ["rehearse", Machines],
            ["explain", "budget-exceded"],
            ["explain", "approval-missing"],
            ["home", "remove"],
            ["home", "status"],
            ["sandbox", "reset"],
            ["sandbox", "fault", "add"],
            ["prices", "status"],
            ["doctor"],
            ["budget", "show"],
            ["freeze"],
            ["do", "create a resource group called rg-cold", "--yes"],
            [],
        ];
        var seen = new HashSet<string>();
        foreach (var story in stories)
        {
            foreach (var command in await SuggestedAsync(story))
            {
                seen.Add(command);
            }
        }

        foreach (var command in seen)
        {
            output.WriteLine(command);
        }

        Assert.True(seen.Count > 30, $"only {seen.Count} commands were suggested");
        Assert.Empty(seen.Select(SuggestedCommands.Objection).OfType<string>());
    }

    [Fact]
    public async Task An_option_that_azdoit_does_not_take_would_be_found()
    {
        Assert.NotNull(SuggestedCommands.Objection("azdoit apply sha256:12 --fast"));
        Assert.NotNull(SuggestedCommands.Objection("azdoit objectives"));
        Assert.Null(SuggestedCommands.Objection("azdoit objectives resume 12 continues it, azdoit objectives undo 12 takes it back"));
        Assert.Equal(["azdoit unfreeze", "azdoit apply X --yes"], SuggestedCommands.In("say 'azdoit unfreeze' first\n  -> now: azdoit apply X --yes\n"));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task The_yes_to_a_plan_repeats_what_was_said_about_the_run()
    {
        if (Az.Path is null)
        {
            output.WriteLine(Az.NotInstalled);
            return;
        }

        var asked = await home.JsonAsync(["do", "create a resource group called rg-how in westeurope", "--strategy", "az", "--cost-limit", "5", "--env", "prod", .. RunOptions]);
        var command = Assert.Single(Remedies(asked), text => text.EndsWith("--yes", StringComparison.Ordinal) || text.Contains(" --approve ", StringComparison.Ordinal));
        Assert.All((string[])["--strategy az", "--cost-limit 5", "--env prod", "--max-parallel 1", "--max-per-provider 1", "--timeout 90m", "--step-timeout 1h", "--on-failure keep"], said => Assert.Contains(said, command, StringComparison.Ordinal));

        Assert.Equal("done", (await TypedAsync(command)).Outcome);
        Assert.Equal("az", (string?)(await home.JsonAsync("objectives", "list")).Items.Single()!["strategy"]);
    }

    [Fact]
    public async Task What_goes_on_with_a_stopped_run_repeats_it_too()
    {
        await home.JsonAsync("sandbox", "up");
        await home.JsonAsync("sandbox", "fault", "add", "slow", "--seconds", "3", "--method", "PUT", "--path", "*/virtualMachines/*", "--count", "1");
        var stopped = await home.JsonAsync("do", Machines, "--yes", "--strategy", "arm", "--timeout", "1s", "--max-parallel", "1");

        var remedy = stopped["diagnostics"]!.AsArray().Single(told => (string)told!["code"]! == "out-of-time")!["remedies"]!.AsArray().Single(one => (string)one!["text"]! == "go on")!;
        string[] argv = [.. remedy["argv"]!.AsArray().Select(word => (string)word!)];
        Assert.Equal(["--strategy", "arm", "--max-parallel", "1", "--timeout", "1s"], argv[4..]);
        Assert.Equal("done", (await TypedAsync(CommandText.Of(argv).Replace(" 1s", " 1m", StringComparison.Ordinal))).Outcome);
    }

    [Fact]
    public async Task In_a_home_of_a_real_cloud_the_sandbox_stays_named()
    {
        await home.JsonAsync("config", "set", "cloud", "azure");
        var asked = await home.JsonAsync("do", "create a resource group called rg-here in westeurope", "--cloud", "sandbox");

        Assert.Equal("done", (await TypedAsync(Assert.Single(Remedies(asked), text => text.EndsWith("--yes", StringComparison.Ordinal)))).Outcome);
        Assert.Equal("rg-here", (string?)Assert.Single((await home.JsonAsync("do", "list groups", "--cloud", "sandbox")).Items)!["name"]);
    }

    private static IEnumerable<string> Remedies(JsonObject answer) =>
        answer["diagnostics"]!.AsArray().SelectMany(told => told!["remedies"]!.AsArray()).SelectMany(remedy => SuggestedCommands.In((string)remedy!["text"]!));

    private async Task<JsonObject> TypedAsync(string command)
    {
        Assert.Null(SuggestedCommands.Objection(command));
        return (await home.ShellAsync($"azdoit() {{ $azdoit \"$@\"; }}; {command} --json")).Document();
    }

    /// <summary>From what people read, and from what programs do.</summary>
    private async Task<IEnumerable<string>> SuggestedAsync(string[] story)
    {
        var page = await home.RunAsync(story);
        var answer = await home.JsonAsync(story);
        Assert.NotEqual(70, page.ExitCode);
        var arguments = answer["diagnostics"]!.AsArray().SelectMany(told => told!["remedies"]!.AsArray()).Select(remedy => remedy!["argv"]!.AsArray())
            .Concat(answer["needs"]!.AsArray().SelectMany(need => need!["choices"]?.AsArray().OfType<JsonObject>().Select(choice => choice["argv"]!.AsArray()) ?? [])!)
            .Select(argv => argv.Select(word => (string)word!).ToList())
            .Where(argv => argv.Count > 0).ToList();
        Assert.All(arguments, argv => Assert.Contains(argv[0], (string[])["azdoit", "az"]));
        return SuggestedCommands.In(page.Output + page.Errors)
            .Concat(arguments.Where(argv => argv[0] == "azdoit").Select(CommandText.Of))
            .Concat((answer["result"]?["next"]?.AsArray() ?? new JsonArray()).Select(command => (string)command!));
    }
}
