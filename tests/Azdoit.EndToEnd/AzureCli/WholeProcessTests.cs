using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.AzureCli;

/// <summary>A handful of commands as people run them, each a process of its own.</summary>
public sealed class WholeProcessTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task From_a_fresh_folder_az_works_with_azdoits_own_resources_and_azdoit_with_those_of_az()
    {
        if (Az.Path is null)
        {
            output.WriteLine(Az.NotInstalled);
            return;
        }

        Assert.Equal("done", (await home.JsonAsync("do", "create a resource group called rg-ours in westeurope", "--yes")).Outcome);
        var shown = await AzAsync("group", "show", "-n", "rg-ours");
        Assert.Equal("westeurope", (string?)JsonNode.Parse(shown.Output)!["location"]);

        Assert.Equal(0, (await AzAsync("group", "create", "-n", "rg-theirs", "-l", "eastus")).ExitCode);
        Assert.Equal(["rg-ours", "rg-theirs"], (await home.JsonAsync("do", "list resource groups")).Items.Select(item => (string)item!["name"]!));
        Assert.Equal(0, (await AzAsync("network", "vnet", "create", "-g", "rg-theirs", "-n", "vnet1")).ExitCode);
        Assert.Equal("[]", (await AzAsync("vm", "list")).Output.Trim());
    }

    [Fact]
    public async Task The_exit_code_and_the_words_of_a_refusal_are_azs_own()
    {
        if (Az.Path is null)
        {
            output.WriteLine(Az.NotInstalled);
            return;
        }

        var refused = await AzAsync("group", "show", "-n", "nope");
        Assert.Equal(3, refused.ExitCode);
        Assert.StartsWith("ERROR: (ResourceGroupNotFound) Resource group 'nope' could not be found.", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await AzAsync("group", "shwo")).ExitCode);
    }

    private Task<Finished> AzAsync(params string[] words) => home.RunAsync(["sandbox", "az", "--", .. words]);
}
