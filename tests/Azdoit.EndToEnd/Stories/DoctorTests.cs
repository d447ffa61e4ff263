using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>The Azure CLI as the doctor sees it: there, missing, too old, broken, logged in or not. Its tokens are never looked at.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly Home home = new();

    private string Tools => Path.Combine(home.Path, "tools");

    public ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Tools);
        home.Variables["PATH"] = Tools;
        home.Variables["AZURE_CONFIG_DIR"] = Path.Combine(home.Path, "azure");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task Without_az_it_says_so() => await SaysAsync("az", false, "not available: no program 'az' is on PATH");

    [Theory]
    [InlineData("echo 2.30.0", false, "is version 2.30.0; 2.45.0 is the oldest that azdoit knows")]
    [InlineData("exit 3", false, "does not start or does not answer")]
    [InlineData("echo Traceback", false, "does not say its version")]
    [InlineData("echo 2.61.0", true, "2.61.0 at ")]
    public async Task An_az_is_judged_by_its_version(string script, bool ok, string words)
    {
        await InstallAsync(script);
        await SaysAsync("az", ok, words);
    }

    [Fact]
    public async Task A_login_is_told_by_whom_and_its_absence_too()
    {
        await InstallAsync("echo 2.61.0");
        await SaysAsync("login by az", false, "not available: not logged in");

        Directory.CreateDirectory(home.Variables["AZURE_CONFIG_DIR"]);
        await File.WriteAllTextAsync(
            Path.Combine(home.Variables["AZURE_CONFIG_DIR"], "azureProfile.json"),
            "\uFEFF" + """{"subscriptions":[{"id":"11111111-1111-1111-1111-111111111111","name":"Pay as you go","isDefault":true,"user":{"name":"ada@example.com","type":"user"}}]}""",
            TestContext.Current.CancellationToken);
        await SaysAsync("login by az", true, "ada@example.com (user), current subscription Pay as you go (11111111-1111-1111-1111-111111111111)");
    }

    private async Task InstallAsync(string script)
    {
        var path = Path.Combine(Tools, "az");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task SaysAsync(string name, bool ok, string words)
    {
        var told = await home.JsonAsync("doctor");
        var item = Assert.Single(told.Items, item => (string)item!["name"]! == name)!;
        Assert.Equal(ok, (bool)item["ok"]!);
        Assert.Contains(words, (string)item["found"]!);
        Assert.Equal("done", told.Outcome);
    }
}
