using System.Collections.Immutable;
using Azdoit.Durability;

namespace Azdoit.Connectors.Audits;

/// <summary>A chained file as far as it is right.</summary>
/// <param name="Torn">Bytes after the last newline: what a crash left of an append that nobody was told of.</param>
internal sealed record ChainScan<TEntry>(ImmutableList<TEntry> Entries, Fault? Fault, long Torn)
    where TEntry : class, IChainEntry
{
    /// <param name="objection">Null when the entry can follow those before it.</param>
    public static ChainScan<TEntry> Of(string path, byte[] content, ChainFormat<TEntry> format, Func<TEntry, string?> objection)
    {
        var entries = ImmutableList.CreateBuilder<TEntry>();
        var begin = 0;
        for (int length; (length = content.AsSpan(begin).IndexOf((byte)'\n')) >= 0; begin += length + 1)
        {
            var line = content.AsSpan(begin, length);
            var problem = format.TryDecode(line, entries.LastOrDefault(), out var entry, out var wrong) ? objection(entry) : wrong;
            if (problem is not null)
            {
                return new(entries.ToImmutable(), new Fault(path, entries.Count + 1, begin, problem), 0);
            }

            entries.Add(entry!);
        }

        return new(entries.ToImmutable(), null, content.Length - begin);
    }
}
