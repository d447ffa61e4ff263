using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>What happens to an answer that cannot be written, and to a reader that went away. Linux has a device that is always full.</summary>
public sealed class StreamsTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Theory]
    [InlineData("--version", 1)]
    [InlineData("--version --json", 1)]
    [InlineData("--help", 1)]
    [InlineData("explain bug", 1)]
    [InlineData("explain no-such-code --json", 2)]
    [InlineData("understand 'list VMs'", 1)]
    [InlineData("do 'list VMs' --json", 1)]
    [InlineData("do 'create a resource group called rg-full' --yes --events", 7)]
    public async Task An_answer_that_is_lost_is_told_and_is_no_success(string command, int exitCode)
    {
        var finished = await home.ShellAsync($"$azdoit {command} > /dev/full");

        Assert.Equal(exitCode, finished.ExitCode);
        Assert.StartsWith("azdoit: the answer could not be written (", finished.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_behind_a_lost_answer_is_named()
    {
        var finished = await home.ShellAsync("$azdoit do 'create a resource group called rg-full' --yes --json > /dev/full");

        Assert.Contains("azdoit objectives show ", finished.Errors, StringComparison.Ordinal);
        Assert.Equal("rg-full", (string?)Assert.Single((await home.JsonAsync("do", "list resource groups")).Items)!["name"]);
    }

    [Fact]
    public async Task A_line_per_request_that_cannot_be_written_ends_in_failure() =>
        Assert.Equal(1, (await home.ShellAsync("echo 'list VMs' | $azdoit understand - > /dev/full")).ExitCode);

    [Theory]
    [InlineData("$azdoit understand - < <(yes 'list VMs' | head -n 5000) | head -n 1 > /dev/null; exit ${PIPESTATUS[0]}")]
    [InlineData("$azdoit --version >&-")]
    public async Task A_reader_that_wants_no_more_is_no_failure(string line) => Assert.Equal(0, (await home.ShellAsync(line)).ExitCode);

    [Theory]
    [InlineData("--version --json")]
    [InlineData("--json --version")]
    public async Task The_version_is_a_document_in_either_order(string command) =>
        Assert.NotNull(JsonNode.Parse((await home.ShellAsync($"$azdoit {command}")).Output)!["result"]!["version"]);
}
