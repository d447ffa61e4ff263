using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Benchmarks.Starts;

/// <summary>One process from its start to its end.</summary>
/// <param name="LargestMemory">Resident, in bytes; 0 where nobody watched.</param>
internal sealed record ProcessRun(TimeSpan Took, long LargestMemory, string Output)
{
    public static Task<ProcessRun> OfAsync(string home, string program, params string[] arguments) => OfAsync(home, program, arguments, watch: true);

    /// <param name="watch">Looks at the memory all the time, which costs the process time.</param>
    public static async Task<ProcessRun> OfAsync(string home, string program, string[] arguments, bool watch, JsonObject? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["AZDOIT_HOME"] = home;
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = (string?)value;
        }

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var largest = 0L;
        while (watch && !process.HasExited)
        {
            largest = Math.Max(largest, Resident(process.Id));
            await Task.Delay(1);
        }

        await process.WaitForExitAsync();
        var took = Stopwatch.GetElapsedTime(began);
        await Task.WhenAll(output, errors);
        return process.ExitCode == 0
            ? new(took, largest, await output)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{await errors}");
    }

    private static long Resident(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
