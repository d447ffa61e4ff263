using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>How many entries the ledger had at least, and the hash of the last of them.</summary>
internal sealed class LedgerHeadFile(string path)
{
    /// <summary>A head without a hash when there is no file.</summary>
    public Outcome<LedgerHead, Diagnostic> Read()
    {
        byte[] text;
        try
        {
            if (!File.Exists(path))
            {
                return new LedgerHead(0, null);
            }

            text = File.ReadAllBytes(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }

        var written = WrittenObject.Read(text);
        var (count, hash) = (written.Amount("count"), written.Text("hash"));
        written.End();
        return written.Problems is [var problem, ..] ? FileTrouble.Damaged(path, problem.Line, problem.Text)
            : count is >= 0 and <= int.MaxValue && hash is not null ? new LedgerHead((int)count.Value, hash)
            : FileTrouble.Damaged(path, 1, "it does not hold count and hash");
    }

    /// <param name="last">Null for a ledger that is about to begin.</param>
    public Diagnostic? Write(LedgerEntry? last) =>
        AtomicFile.Replace(path, Text(new LedgerHead(last?.Sequence ?? 0, last?.Hash ?? "")));

    /// <summary>The one text of a head.</summary>
    public static byte[] Text(LedgerHead head) => Encoding.UTF8.GetBytes(new JsonObject { ["count"] = head.Count, ["hash"] = head.Hash }.ToJsonString() + "\n");

    /// <summary>Null when the ledger goes on from the head that was read before it.</summary>
    public Diagnostic? Objection(LedgerHead head, List<LedgerEntry> entries, string ledger)
    {
        if (head.Hash is null && entries.Count > 0)
        {
            // The first append may have come between the two reads; the head is made before it.
            return Read().TryGet(out var now, out var unreadable)
                ? now.Hash is null ? FileTrouble.Damaged(path, 1, $"it is missing, and {ledger} has {entries.Count} entries") : null
                : unreadable;
        }

        return head.Count > entries.Count ? FileTrouble.Damaged(ledger, entries.Count + 1, $"it ends here; {Path.GetFileName(path)} knows {head.Count} entries")
            : head.Count > 0 && entries[head.Count - 1].Hash != head.Hash ? FileTrouble.Damaged(ledger, head.Count, $"it is not the entry that {Path.GetFileName(path)} knows")
            : null;
    }
}

/// <param name="Hash">Null when there is no head.</param>
internal sealed record LedgerHead(int Count, string? Hash);
