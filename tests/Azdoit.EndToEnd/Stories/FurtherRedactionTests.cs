using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>Secrets from az, templates, settings, the machine's policy, names of files and a person at a terminal: as <see cref="RedactionTests"/>.</summary>
public sealed class FurtherRedactionTests : IAsyncLifetime
{
    private const string Group = "rg-told";

    private readonly Home home = new();

    private readonly Eavesdropper ear;

    public FurtherRedactionTests() => ear = new(home);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task What_az_says_when_it_fails()
    {
        var folder = Directory.CreateDirectory(Path.Combine(home.Path, "bin")).FullName;
        var az = Path.Combine(folder, "az");
        await File.WriteAllTextAsync(az, """
            #!/bin/sh
            test "$1" = version && { echo 2.80.0; exit; }
            cat "$AZDOIT_HOME/said" >&2
            exit 1

            """);
        Assert.Equal(0, (await home.ShellAsync("chmod +x $AZDOIT_HOME/bin/az")).ExitCode);
        home.Variables["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (number, part) in Eavesdropper.Samples.Chunk(80).Index())
        {
            var words = string.Join("\n", part.Select(sample => sample.Text));
            var said = (number % 4) switch
            {
                0 => $"ERROR: (BadRequest) {words}",
                1 => $"ERROR: {words}",
                2 => $"ERROR: {new JsonObject { ["error"] = new JsonObject { ["code"] = "InvalidTemplateDeployment", ["message"] = words } }.ToJsonString()}",
                _ => $"Traceback (most recent call last)\n{words}",
            };
            await File.WriteAllTextAsync(Path.Combine(home.Path, "said"), said);
            var failed = await ear.HeardAsync("do", $"create a vnet called hub-{number} in {Group} in westeurope", "--yes", "--strategy", "az", number % 2 == 0 ? "--json" : "--verbose");
            Assert.Contains(failed.ExitCode, (int[])[1, 6, 7]);
        }

        await ear.HeardAsync("objectives", "show", "last", "--verbose");
        await ear.HeardAsync("audit", "show", "--json");
        ear.AssertNothingTold("said", "bin");
    }

    [Fact]
    public async Task Parameters_and_outputs_of_a_template()
    {
        Assert.Equal(0, (await ear.HeardAsync("do", $"create a resource group called {Group} in westeurope", "--yes")).ExitCode);
        foreach (var (number, part) in Eavesdropper.Samples.Chunk(80).Index())
        {
            await DeployedAsync($"d-{number}", [.. part.Select(sample => sample.Text)]);
        }

        foreach (var words in (string[][])[["do", "list resources"], ["do", $"list deployments in {Group}"], ["do", $"list everything in {Group}"], ["plan", $"delete resource group {Group}"], ["do", $"delete resource group {Group}", "--dry-run", "--verbose"]])
        {
            await ear.HeardAsync(words);
            await ear.HeardAsync([.. words, "--json"]);
        }

        await ear.HeardAsync("sandbox", "snapshot", "save", Path.Combine(home.Path, "snapshot.json"));
        await ear.HeardAsync("rehearse", (string)(await home.JsonAsync("plan", $"create a storage account called sttold in {Group}"))["plan"]!["hash"]!, "--json");
        ear.AssertNothingTold();
    }

    [Fact]
    public async Task Settings_that_are_none()
    {
        foreach (var sample in Eavesdropper.Every(120))
        {
            await ear.HeardAsync("config", "set", "defaults.region", sample.Text);
            await ear.HeardAsync("config", "set", sample.Text, "x");
            foreach (var settings in (JsonObject[])
            [
                new() { ["cloud"] = sample.Text }, new() { [sample.Text] = 1 }, new() { ["state"] = new JsonObject { ["cleanup_days"] = sample.Text } }, new() { ["environments"] = new JsonArray(sample.Text) },
            ])
            {
                await File.WriteAllTextAsync(Path.Combine(home.Path, "config.json"), settings.ToJsonString());
                await ear.HeardAsync("config", "show", "--json");
                await ear.HeardAsync("do", "list VMs");
            }

            await File.WriteAllTextAsync(Path.Combine(home.Path, "config.json"), $"{{ \"cloud\": {sample.Text} ");
            await ear.HeardAsync("doctor", "--json");
            File.Delete(Path.Combine(home.Path, "config.json"));
            await File.WriteAllTextAsync(Path.Combine(home.Path, "budget.json"), new JsonObject { ["monthly"] = sample.Text }.ToJsonString());
            await ear.HeardAsync("budget", "show");
            File.Delete(Path.Combine(home.Path, "budget.json"));
            foreach (var variable in (string[])["AZDOIT_CLOUD", "AZDOIT_TENANT", "AZDOIT_SUBSCRIPTION", "AZDOIT_ENV"])
            {
                home.Variables[variable] = sample.Text;
                await ear.HeardAsync("do", "list VMs", "--json");
                home.Variables.Remove(variable);
            }
        }

        ear.AssertNothingTold();
    }

    [Fact]
    public async Task Names_of_files_and_of_things_that_are_not_there()
    {
        Assert.Equal(0, (await ear.HeardAsync("do", $"create a resource group called {Group} in westeurope", "--yes")).ExitCode);
        var outside = Directory.CreateTempSubdirectory("azdoit-told-").FullName;
        foreach (var sample in Eavesdropper.Every(100).Where(sample => !sample.Text.Contains('\n') && Encoding.UTF8.GetByteCount(sample.Text) < 200))
        {
            var file = Path.Combine(outside, sample.Text.Replace('/', '-'));
            await ear.HeardAsync("objectives", "export", "last", "--bundle", file);
            await ear.HeardAsync("objectives", "import", file, "--json");
            await ear.HeardAsync("objectives", "import", sample.Text);
            await ear.HeardAsync("objectives", "show", "last", "--timeline", file + ".svg");
            await ear.HeardAsync("sandbox", "snapshot", "save", file);
            await ear.HeardAsync("do", $"delete resource group {Group}", "--allow-from", sample.Text);
            await ear.HeardAsync("do", "list VMs", $"--{sample.Text}");
            await ear.HeardAsync(sample.Text);
            await ear.HeardAsync("apply", sample.Text, "--json");
            await ear.HeardAsync("objectives", "adopt", "--tag", sample.Text);
        }

        Directory.Delete(outside, recursive: true);
        ear.AssertNothingTold();
    }

    [Fact]
    public async Task What_a_person_types_and_what_the_policy_of_the_machine_says()
    {
        var person = new Terminal(home);
        Assert.Equal(0, (await ear.HeardAsync("do", $"create a resource group called {Group} in westeurope", "--yes")).ExitCode);
        foreach (var sample in Eavesdropper.Every(120).Where(sample => !sample.Text.Contains('\n') && sample.Text.All(char.IsAscii)))
        {
            // The terminal itself shows what is typed, at once and where it is asked for; azdoit neither repeats nor keeps it.
            if (await person.TypeAsync(sample.Text, "do", $"delete resource group {Group}") is { } finished)
            {
                Assert.InRange(finished.Output.Split(sample.Secret).Length - 1, 0, 2);
            }

            home.Variables["policy"] = new JsonObject { ["freeze"] = sample.Text, ["allowed_clouds"] = new JsonArray(sample.Text), ["cli_approval"] = sample.Text }.ToJsonString();
            ear.Add(await home.ShellAsync("""
                test -d $AZDOIT_HOME/etc || cp -r /etc $AZDOIT_HOME/etc 2> /dev/null; mkdir -p $AZDOIT_HOME/etc/azdoit && printf '%s' "$policy" > $AZDOIT_HOME/etc/azdoit/policy.json
                unshare -rm bash -c 'mount --bind $AZDOIT_HOME/etc /etc && { $azdoit do "create a resource group called rg-b in westeurope" --yes; $azdoit doctor --json; }'
                test $? -lt 70
                """));
        }

        ear.AssertNothingTold("etc");
    }

    /// <summary>By another client: values go in as parameters and come out as outputs, in the open and as secure strings.</summary>
    private async Task DeployedAsync(string name, string[] values)
    {
        var endpoint = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(home.Path, "sandbox", "endpoint.json")))!;
        using var client = new HttpClient { BaseAddress = new((string)endpoint["base_address"]!) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)endpoint["access_token"]!);
        var (declared, given, outputs) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var (index, value) in values.Index())
        {
            declared[$"p{index}"] = new JsonObject { ["type"] = index % 3 == 0 ? "securestring" : "string" };
            given[$"p{index}"] = new JsonObject { ["value"] = value };
            outputs[$"o{index}"] = new JsonObject { ["type"] = "string", ["value"] = index % 3 == 0 ? "none" : $"[parameters('p{index}')]" };
        }

        var deployment = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["mode"] = "Incremental",
                ["parameters"] = given,
                ["template"] = new JsonObject
                {
                    ["$schema"] = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                    ["contentVersion"] = "1.0.0.0",
                    ["parameters"] = declared,
                    ["resources"] = new JsonArray(),
                    ["outputs"] = outputs,
                },
            },
        };
        var answer = await client.PutAsJsonAsync($"/subscriptions/{(string)endpoint["subscription_id"]!}/resourcegroups/{Group}/providers/Microsoft.Resources/deployments/{name}?api-version=2024-03-01", deployment);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
