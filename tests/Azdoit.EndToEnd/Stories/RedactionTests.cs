using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;
using Azdoit.Tests.Redaction;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Secrets are fed in wherever a request, the cloud or a setting lets them in; afterwards every stream and every file of the home is searched for them.</summary>
public sealed class RedactionTests : IAsyncLifetime
{
    private const string Group = "rg-told";

    private readonly Home home = new();

    private readonly Eavesdropper ear;

    public RedactionTests() => ear = new(home);

    private static SecretSample[] Samples => Eavesdropper.Samples;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task A_request_with_a_secret_is_refused_and_says_what_to_write_instead()
    {
        foreach (var sample in Samples.Where((_, index) => index % 24 == 0))
        {
            var refused = await HeardAsync("do", $"create a VM with user data {sample.Text}", "--yes", "--json");
            Assert.Equal(2, refused.ExitCode);
            Assert.Contains("secret-literal", refused.Document().Codes);
        }

        var answered = await HeardAsync("do", "create a resource group", "--set", $"1.name={Samples[0].Text}", "--yes");
        Assert.Equal(2, answered.ExitCode);
        Assert.Contains("env:NAME", answered.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await HeardAsync("do", "create a storage account", "-g", Samples[2].Text, "--region", "westeurope", "--yes")).ExitCode);
        ear.AssertNothingTold();
    }

    [Fact]
    public async Task What_the_cloud_says_and_holds_is_told_and_kept_without_its_secrets()
    {
        Assert.Equal(0, (await HeardAsync("do", $"create a resource group called {Group} in westeurope", "--yes")).ExitCode);
        await TaggedAsync();
        foreach (var how in (string[][])[[], ["--json"], ["--events"], ["--verbose"]])
        {
            await HeardAsync(["do", "list resource groups", .. how]);
            await HeardAsync(["plan", $"tag {Group} with env=dev", .. how]);
        }

        Assert.Equal(0, (await HeardAsync("do", $"tag {Group} with env=dev", "--yes", "--json")).ExitCode);
        await HeardAsync("do", $"tag {Group} with t0=other", "--yes", "--json");
        await HeardAsync("rehearse", (string)(await home.JsonAsync("plan", $"create a storage account called sttold in {Group}"))["plan"]!["hash"]!, "--json");

        foreach (var part in Samples.Chunk(60))
        {
            var message = string.Join("\n", part.Select(sample => sample.Text));
            Assert.Equal(0, (await home.RunAsync("sandbox", "fault", "add", "error", "--status", "400", "--code", "BadRequest", "--method", "PUT", "--path", "*/storageAccounts/*", "--message", message)).ExitCode);
            Assert.NotEqual(0, (await HeardAsync("do", $"create a storage account called sttold in {Group}", "--yes", "--json")).ExitCode);
            await HeardAsync("do", $"create a storage account called sttold in {Group}", "--yes", "--verbose");
            await home.RunAsync("sandbox", "fault", "clear");
        }

        await HeardAsync("objectives", "show", "last", "--verbose", "--timeline", Path.Combine(home.Path, "run.svg"));
        foreach (var words in (string[][])[["objectives", "export", "last"], ["objectives", "list"], ["objectives", "watch", "last"], ["audit", "show"], ["budget", "history"], ["sandbox", "status"], ["doctor"]])
        {
            await HeardAsync(words);
            await HeardAsync([.. words, "--json"]);
        }

        Assert.Equal(0, (await HeardAsync("audit", "verify")).ExitCode);
        ear.AssertNothingTold();
    }

    [Fact]
    public async Task Settings_variables_and_reasons_are_told_and_kept_without_their_secrets()
    {
        foreach (var sample in Samples.Where((_, index) => index % 40 == 0))
        {
            await HeardAsync("freeze", "--reason", sample.Text);
            await HeardAsync("unfreeze", "--reason", sample.Text);
            await HeardAsync("budget", "grant", "1", "--for", "1h", "--reason", sample.Text);
            await HeardAsync("explain", sample.Text);
            await HeardAsync("objectives", "show", sample.Text);
            await HeardAsync("do", $"create a resource group called rg-a in westeurope", "--env", sample.Text, "--yes");
            home.Variables["AZDOIT_ENV"] = sample.Text;
            await HeardAsync("do", "create a resource group called rg-b in westeurope", "--yes", "--json");
            home.Variables["AZDOIT_ENV"] = "";
            home.Variables["AZDOIT_SUBSCRIPTION"] = sample.Text;
            await HeardAsync("plan", "create a resource group called rg-c in westeurope");
            home.Variables["AZDOIT_SUBSCRIPTION"] = "";
            await File.WriteAllTextAsync(Path.Combine(home.Path, "azdoit.yml"), $"resource_group: \"{sample.Text.ReplaceLineEndings(" ").Replace("\\", "", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal)}\"\n", TestContext.Current.CancellationToken);
            await HeardAsync("do", "create a storage account called stset in westeurope", "--yes");
            File.Delete(Path.Combine(home.Path, "azdoit.yml"));
        }

        await HeardAsync("audit", "show", "--json");
        var lines = Samples.Select(sample => sample.Text).Where(text => !text.Contains('\n')).ToList();
        var understood = await home.WithInputAsync(string.Concat(lines.Select(line => $"create a VM called {line}\n")), "understand", "-");
        ear.Add(understood);
        Assert.Equal(lines.Count, understood.Lines.Length);
        ear.AssertNothingTold();
    }

    [Fact]
    public async Task Control_characters_reach_no_terminal()
    {
        var finished = await HeardAsync("freeze", "--reason", "over\u001b[2K\r\nobjective deleted\u202e");
        var shown = await HeardAsync("budget", "show");
        var asked = await HeardAsync("do", "create a \u001b]0;vm\u0007");

        Assert.All((Finished[])[finished, shown, asked], said => Assert.DoesNotContain(said.Output + said.Errors, c => (char.IsControl(c) && c != '\n') || c == '\u202e'));
        Assert.DoesNotContain(shown.Lines, line => line.StartsWith("objective deleted", StringComparison.Ordinal));
    }

    private Task<Finished> HeardAsync(params string[] arguments) => ear.HeardAsync(arguments);

    /// <summary>As another client of the cloud would.</summary>
    private async Task TaggedAsync()
    {
        var endpoint = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(home.Path, "sandbox", "endpoint.json")))!;
        using var client = new HttpClient { BaseAddress = new((string)endpoint["base_address"]!) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)endpoint["access_token"]!);
        var tags = new JsonObject();
        foreach (var (index, sample) in Samples.Index().Where(pair => pair.Item.Text.Length <= 256).Take(50))
        {
            tags[$"t{index}"] = sample.Text;
        }

        var answer = await client.PutAsJsonAsync($"/subscriptions/{(string)endpoint["subscription_id"]!}/resourcegroups/{Group}?api-version=2021-04-01", new JsonObject { ["location"] = "westeurope", ["tags"] = tags });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
