using System.Runtime.InteropServices;

namespace Azdoit.Cli;

/// <summary>
/// Ctrl-C, SIGTERM and SIGHUP: the first asks to start nothing more and to settle what is in flight, the second leaves at once.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource abort = new();
    private readonly Action<bool> told;
    private readonly PosixSignalRegistration[] registrations;
    private int times;

    /// <param name="told">Called with false for the first and true for every further one.</param>
    public Interrupts(Action<bool> told)
    {
        this.told = told;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Handle),
        ];
    }

    public CancellationToken Stop => stop.Token;

    public CancellationToken Abort => abort.Token;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stop.Dispose();
        abort.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        var first = Interlocked.Increment(ref times) == 1;
        (first ? stop : abort).Cancel();
        told(!first);
    }
}
