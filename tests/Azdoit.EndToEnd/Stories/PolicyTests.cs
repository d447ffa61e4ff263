using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>
/// What the machine's owner rules, in <c>/etc/azdoit/policy.json</c>. A process sees a copy of <c>/etc</c> with a policy in it, and itself under
/// another user's name, in a mount namespace of its own: the real one is not written, and azdoit has no switch that leads it elsewhere.
/// Where that is not permitted the test says so and ends.
/// </summary>
public sealed class PolicyTests : IAsyncLifetime
{
    private const string Delete = "delete resource group rg-gone";

    /// <summary>Root in a namespace of its own, where root's name is what the copied passwd says.</summary>
    private const string As = """
        exec unshare -rm bash -c 'sed -i "s/^[^:]*:x:0:/$0:x:0:/" $AZDOIT_HOME/etc/passwd && mount --bind $AZDOIT_HOME/etc /etc && exec "$@"' "$@"

        """;

    private readonly Home home = new();

    private Terminal Person => new(home);

    public async ValueTask InitializeAsync()
    {
        await home.JsonAsync("do", "create a resource group called rg-gone in westeurope", "--yes");
        await File.WriteAllTextAsync(Path.Combine(home.Path, "as"), As);
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task A_second_person_is_somebody_else()
    {
        if (!await RuledAsync("""{ "second_person": [ "destroy" ] }"""))
        {
            return;
        }

        var asked = await AsAsync("ann", "do", Delete);
        var (hash, id) = ((string)asked["plan"]!["hash"]!, (string)asked["needs"]![0]!["resources"]![0]!);
        Assert.True((bool)asked["needs"]![0]!["second_person"]!);

        // Neither by what she types under the card, nor on the command line, nor by an approval of her own.
        Assert.Equal(3, (await AtTerminalAsync("ann", "rg-gone", "do", Delete))!.ExitCode);
        Assert.Equal(3, (int)(await AsAsync("ann", "apply", hash, "--approve", hash, "--allow", $"destroy={id}"))["exit_code"]!);
        Assert.Equal(0, (await AtTerminalAsync("ann", "rg-gone", "approve", hash))!.ExitCode);
        Assert.Equal(3, (int)(await AsAsync("ann", "apply", hash))["exit_code"]!);
        Assert.Single((await home.JsonAsync("do", "list groups")).Items);

        Assert.Equal(0, (await AtTerminalAsync("bob", "rg-gone", "approve", hash))!.ExitCode);
        Assert.Equal("done", (await AsAsync("ann", "apply", hash)).Outcome);
        Assert.Empty((await home.JsonAsync("do", "list groups")).Items);
    }

    [Fact]
    public async Task Where_the_command_line_is_no_approval_a_recorded_one_is()
    {
        if (!await RuledAsync("""{ "cli_approval": "deny" }"""))
        {
            return;
        }

        var asked = await AsAsync("ann", "do", Delete);
        var (hash, id) = ((string)asked["plan"]!["hash"]!, (string)asked["needs"]![0]!["resources"]![0]!);
        var refused = await AsAsync("ann", "do", Delete, "--approve", hash, "--allow", $"destroy={id}");
        Assert.Equal(3, (int)refused["exit_code"]!);
        Assert.Contains("cli-approval-denied", refused.Codes);
        Assert.DoesNotContain("--approve", refused["diagnostics"]!.AsArray().SelectMany(told => told!["remedies"]!.AsArray()).Select(remedy => (string)remedy!["text"]!).Aggregate("", string.Concat), StringComparison.Ordinal);

        Assert.Equal(0, (await AtTerminalAsync("ann", "rg-gone", "approve", hash))!.ExitCode);
        Assert.Equal("done", (await AsAsync("ann", "do", Delete)).Outcome);
    }

    [Theory]
    [InlineData("""{ "freeze": "audit week" }""", 3, "frozen")]
    [InlineData("""{ "allowed_clouds": [ "azure" ] }""", 3, "policy-denies")]
    [InlineData("""{ "production_patterns": [ "rg-gone" ] }""", 3, "approval-missing")]
    [InlineData("""{ "cli_approvl": "deny" }""", 2, "policy-invalid")]
    [InlineData("{", 2, "policy-invalid")]
    [InlineData("", 2, "policy-invalid")]
    public async Task It_tightens_and_one_that_is_not_right_lets_nothing_run(string policy, int exit, string code)
    {
        if (!await RuledAsync(policy))
        {
            return;
        }

        var refused = await AsAsync("ann", "do", "create a storage account called strule01 in rg-gone in westeurope");
        Assert.Equal((exit, false), ((int)refused["exit_code"]!, (bool)refused["changed"]!));
        Assert.Contains(code, refused.Codes);
    }

    /// <returns>False where a process cannot be shown another /etc.</returns>
    private async Task<bool> RuledAsync(string policy)
    {
        home.Variables["policy"] = policy;
        var made = await home.ShellAsync("""
            cp -r /etc $AZDOIT_HOME/etc 2> /dev/null; mkdir -p $AZDOIT_HOME/etc/azdoit && printf '%s' "$policy" > $AZDOIT_HOME/etc/azdoit/policy.json
            unshare -rm mount --bind $AZDOIT_HOME/etc /etc
            """);
        if (made.ExitCode == 0)
        {
            return true;
        }

        TestContext.Current.SendDiagnosticMessage($"not run: a process cannot be shown another /etc here: {made.Errors}");
        return false;
    }

    private async Task<JsonObject> AsAsync(string user, params IEnumerable<string> words) =>
        (await home.ShellAsync(CommandText.Of(Disguised(user, [.. words, "--json"])))).Document();

    private Task<Finished?> AtTerminalAsync(string user, string typed, params IEnumerable<string> words) => Person.RunAsync(typed, Disguised(user, words));

    private IEnumerable<string> Disguised(string user, IEnumerable<string> words) => ["bash", Path.Combine(home.Path, "as"), user, Executable.Path, .. words];
}
