using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.AzureCli;

/// <summary>Each command is a process of its own: slower, and it works wherever az does.</summary>
internal sealed class PlainAz(InstalledAz az, AzEnvironment environment, ChildRegister register) : AzWorker
{
    private const string Session = "/usr/bin/setsid", DiesWithParent = "/usr/bin/setpriv";

    /// <summary>On Linux the kernel ends it when the thread that started it ends, so the thread is one that waits for it.</summary>
    public override Task<AzResult?> RunAsync(ImmutableArray<string> words, CancellationToken ct)
    {
        var done = new TaskCompletionSource<AzResult?>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(Run(words, ct));
            }
            catch (OperationCanceledException cancelled)
            {
                done.SetCanceled(cancelled.CancellationToken);
            }
            catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
            {
                // To whoever waits: a thread has nobody else to tell.
                done.SetException(unexpected);
            }
        })
        { IsBackground = true }.Start();
        return done.Task;
    }

    public override void Dispose()
    {
    }

    private AzResult? Run(ImmutableArray<string> words, CancellationToken ct)
    {
        string[] line = OperatingSystem.IsLinux() && File.Exists(Session) && File.Exists(DiesWithParent)
            ? [Session, DiesWithParent, "--pdeathsig", "KILL", "--", az.Program, .. words]
            : [az.Program, .. words];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        environment.ApplyTo(start);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var record = register.Add(process);
            using var end = ct.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            process.WaitForExit();
            ChildRegister.Remove(record);
            ct.ThrowIfCancellationRequested();
            return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
