using System.ComponentModel;
using System.Diagnostics;

namespace Azdoit.Connectors.Processes;

/// <summary>Whether a program is there, by the first line that it prints about its version.</summary>
public static class ToolVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Otherwise terraform asks its maker for a newer version and dotnet reports its use: nobody asked for that.</summary>
    private static readonly (string Name, string Value)[] Quiet = [("CHECKPOINT_DISABLE", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("AZURE_CORE_COLLECT_TELEMETRY", "0")];

    /// <summary>Null when it is not on PATH, refuses, or takes too long.</summary>
    public static async Task<string?> OfAsync(string program, IEnumerable<string> arguments, TimeProvider clock, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var (name, value) in Quiet)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            try
            {
                var errors = process.StandardError.ReadToEndAsync(either.Token);
                var text = await process.StandardOutput.ReadToEndAsync(either.Token);
                await errors;
                await process.WaitForExitAsync(either.Token);
                return process.ExitCode == 0 ? text.Split('\n')[0].Trim() : null;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                ct.ThrowIfCancellationRequested();
                return null;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
