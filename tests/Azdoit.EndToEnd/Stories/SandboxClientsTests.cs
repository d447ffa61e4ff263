using System.Diagnostics;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Programs that nobody here wrote, pointed at the sandbox.</summary>
public sealed class SandboxClientsTests : IAsyncLifetime
{
    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task What_it_prints_for_a_shell_sets_the_variables_and_takes_them_back()
    {
        var set = await home.RunAsync("sandbox", "env");
        Assert.Equal(0, set.ExitCode);
        Assert.All(set.Lines, line => Assert.True(line.StartsWith("export ", StringComparison.Ordinal) || line.StartsWith("case ", StringComparison.Ordinal), line));
        var unset = await home.RunAsync("sandbox", "env", "--unset");

        Assert.Equal("sandbox/48", (await BashAsync($"{set.Output}\necho $AZURE_CLIENT_ID/${{#AZURE_CLIENT_SECRET}}")).Trim());
        Assert.Equal("/unset/same", (await BashAsync($"before=$PATH\n{set.Output}\n{unset.Output}\necho $AZURE_CLIENT_ID/${{SSL_CERT_FILE-unset}}/$([ \"$before\" = \"$PATH\" ] && echo same)")).Trim());
    }

    [Theory]
    [InlineData("fish", "set -gx ")]
    [InlineData("pwsh", "$env:")]
    [InlineData("cmd", "set ")]
    public async Task Other_shells_are_spoken_to_in_their_own_words(string shell, string word) =>
        Assert.StartsWith(word, (await home.RunAsync("sandbox", "env", "--shell", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task No_secret_is_printed_and_the_files_are_the_owners_alone()
    {
        var printed = await home.JsonAsync("sandbox", "env");
        var file = (string)Assert.Single(printed["result"]!["files"]!.AsArray(), file => (string)file!["variable"]! == "AZURE_CLIENT_SECRET")!["path"]!;
        Assert.DoesNotContain(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), (await home.RunAsync("sandbox", "env")).Output, StringComparison.Ordinal);
        foreach (var path in OperatingSystem.IsWindows() ? [] : Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("Group", $"{new FileInfo(path).UnixFileMode}", StringComparison.Ordinal);
            Assert.DoesNotContain("Other", $"{new FileInfo(path).UnixFileMode}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_no_az_is_installed_it_says_so()
    {
        home.Variables["PATH"] = home.Path;
        var refused = (await home.RunAsync("sandbox", "az", "--json", "--", "group", "list")).Document();
        Assert.Equal(6, (int)refused["exit_code"]!);
        Assert.Contains("azure-cli-missing", refused.Codes);
    }

    [Fact]
    public async Task A_state_that_was_kept_comes_back_and_a_reset_wants_a_yes()
    {
        await home.JsonAsync("do", "create a resource group called rg-kept in westeurope", "--yes");
        Assert.Equal("done", (await home.JsonAsync("sandbox", "snapshot", "save", "before")).Outcome);
        Assert.Equal(3, (int)(await home.JsonAsync("sandbox", "reset"))["exit_code"]!);
        Assert.Equal("done", (await home.JsonAsync("sandbox", "reset", "--yes")).Outcome);
        Assert.Equal(0, (int)(await home.JsonAsync("sandbox", "status"))["result"]!["resources"]!);

        Assert.Equal("done", (await home.JsonAsync("sandbox", "snapshot", "load", "before")).Outcome);
        Assert.Single((await home.JsonAsync("do", "list resource groups")).Items);
        Assert.Equal(2, (int)(await home.JsonAsync("sandbox", "snapshot", "load", "never"))["exit_code"]!);
    }

    private static async Task<string> BashAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return await bash.StandardOutput.ReadToEndAsync();
    }
}
