using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Azdoit.Connectors.Processes;

/// <summary>A process that takes our place at the terminal: our streams are its own, and its exit code becomes ours.</summary>
public static class ForegroundProcess
{
    /// <param name="program">An absolute path.</param>
    /// <param name="variables">Set for it beside what we inherited.</param>
    public static async Task<int> RunAsync(string program, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        // The terminal sends Ctrl-C to both; what it means is for the child to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, End);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            process.Kill(entireProcessTree: true);
        }
    }
}
