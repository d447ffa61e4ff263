using System.Collections.Immutable;

namespace Azdoit.Connectors.AzureCli;

/// <summary>Runs one command at a time.</summary>
internal abstract class AzWorker : IDisposable
{
    /// <summary>Ends what runs when <paramref name="ct"/> is cancelled, and the worker with it.</summary>
    /// <returns>Null when the worker ended before the command did.</returns>
    public abstract Task<AzResult?> RunAsync(ImmutableArray<string> words, CancellationToken ct);

    public abstract void Dispose();
}
