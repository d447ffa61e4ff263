namespace Azdoit.Durability;

/// <summary>A line of an append-only text in which every line names the hash of the one before.</summary>
public interface IChainEntry
{
    /// <summary>From 1, without gaps. Order is this, never the clock.</summary>
    int Sequence { get; }

    /// <summary>The hash of the entry before; empty for the first.</summary>
    string Previous { get; }

    /// <summary>Over everything else in the line.</summary>
    string Hash { get; }
}
