using System.Collections.Immutable;
using Azdoit.Inventory;

namespace Azdoit.Strategies;

/// <summary>A cloud in memory that is like the target was at one moment. What happens in it is gone when it is disposed.</summary>
public abstract class Twin : IAsyncDisposable
{
    /// <summary>Reaches this twin only.</summary>
    public abstract Strategy Strategy { get; }

    public abstract CloudInventory Inventory { get; }

    /// <summary>The clock by which it runs: waits are shorter than they say.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>When the target was read.</summary>
    public abstract DateTimeOffset SnapshotAt { get; }

    /// <summary>What of the target it does not know or does not play, in sentences.</summary>
    public abstract ImmutableArray<string> NotModelled { get; }

    public abstract ValueTask DisposeAsync();
}
