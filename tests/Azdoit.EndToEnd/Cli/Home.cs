using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Azdoit.EndToEnd.Cli;

/// <summary>A home of its own with the real executable on it; its sandbox is stopped at the end.</summary>
public sealed class Home : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public Home() => Directory.CreateDirectory(Path);

    /// <summary>The folder named by AZDOIT_HOME.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "azdoit-e2e-" + Guid.NewGuid().ToString("N"));

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Runs azdoit to its end, with nothing on standard input unless given.</summary>
    public Task<Finished> WithInputAsync(string input, params IEnumerable<string> arguments) => EndedAsync(Executable.Path, input, arguments);

    /// <summary>Runs a line of a shell in which <c>$azdoit</c> is the executable.</summary>
    public Task<Finished> ShellAsync(string line) => EndedAsync("/bin/bash", "", "-c", line);

    private async Task<Finished> EndedAsync(string program, string input, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }

        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not end", late);
        }

        return new Finished(process.ExitCode, await output, await errors);
    }

    public Task<Finished> RunAsync(params IEnumerable<string> arguments) => WithInputAsync("", arguments);

    /// <summary>With <c>--json</c>: standard output must be exactly one document of the right exit code.</summary>
    public async Task<JsonObject> JsonAsync(params IEnumerable<string> arguments)
    {
        var finished = await RunAsync([.. arguments, "--json"]);
        return finished.Document();
    }

    public Process Start(params IEnumerable<string> arguments) => Start(Executable.Path, arguments);

    private Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AZDOIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["AZDOIT_HOME"] = Path;
        start.Environment["azdoit"] = Executable.Path;
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(System.IO.Path.Combine(Path, "sandbox")))
        {
            await RunAsync("sandbox", "down");
        }

        Directory.Delete(Path, recursive: true);
    }
}
