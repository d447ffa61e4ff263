using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Sandboxes.Clients;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.AzureCli;

/// <summary>One process that runs az commands against a sandbox, from a fresh configuration folder: starting Python anew would be most of the time.</summary>
public sealed class ResidentAz : IAsyncLifetime
{
    /// <summary>The longest of the lists takes 6 s on two idle cores; az itself gives up on a silent server only after 300 s, and then tries again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Home home = new();
    private ProcessStartInfo? start;
    private Process? process;

    /// <summary>Null where it cannot run here, with the reason.</summary>
    public string? NotRun { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Az.Path is null || !AzWrapper.IsNeededFor(Az.Path))
        {
            NotRun = Az.Path is null ? Az.NotInstalled : "not run: az brings its own Python, which the resident form does not know";
            return;
        }

        var environment = await home.JsonAsync("sandbox", "env");
        var clients = Path.Combine(home.Path, "sandbox", "clients");
        start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "AzureCli", "resident.py"), Path.Combine(clients, "bin", "az")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = home.Path,
        };
        foreach (var (name, value) in environment["result"]!["variables"]!.AsObject())
        {
            start.Environment[name] = (string?)value;
        }

        await File.WriteAllTextAsync(Key, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKHEMzeXRPGpT8hJFPwDYlKVnCmcrYQEwrvGZGhlbGxv nobody@example\n");
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await home.DisposeAsync();
    }

    /// <summary>The command's exit code and everything that it wrote; null when it did not end in time and was killed with all that it had started.</summary>
    public async Task<(int Code, string Said)?> RunAsync(IEnumerable<string> words)
    {
        process ??= Process.Start(start!)!;
        var arguments = new JsonArray([.. words.Select(word => (JsonNode)Filled(word))]);
        await process.StandardInput.WriteLineAsync(arguments.ToJsonString());
        await process.StandardInput.FlushAsync();
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            var answer = JsonNode.Parse(line ?? throw new InvalidOperationException("The resident az has ended."))!;
            return ((int)answer["code"]!, $"{answer["output"]}{answer["errors"]}");
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
            return null;
        }
    }

    private string Key => Path.Combine(home.Path, "key.pub");

    private string Filled(string word) => word
        .Replace("{key}", Key, StringComparison.Ordinal)
        .Replace("{subscription}", "/subscriptions/00000000-0000-0000-0000-0000000a2d01", StringComparison.Ordinal)
        .Replace("{scratch}", Path.Combine(home.Path, "scratch"), StringComparison.Ordinal)
        .Replace("{password}", $"Aa1-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", StringComparison.Ordinal);
}
