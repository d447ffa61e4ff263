using System.Collections.Immutable;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;

namespace Azdoit.Connectors.Audits;

/// <summary>Everything recorded in a home, recomputed: each chain from its first line, the anchors between them, and each object against its name.</summary>
public sealed record HomeAudit(int LedgerEntries, ImmutableArray<AuditedJournal> Journals, int Objects, ImmutableArray<Fault> Faults)
{
    public bool IsWhole => Faults.IsEmpty;

    public static HomeAudit Of(HomeDirectory home, CancellationToken cancellation)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var ledger = Ledger(home, faults);
        var anchors = LedgerState.Fold(ledger).Anchors;
        var folder = new JournalFolder(home.JournalFolder);
        var journals = ImmutableArray.CreateBuilder<AuditedJournal>();
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        NamedObjects.By(ledger.Select(entry => entry.Event)).ForEach(hash => named.TryAdd(hash, home.LedgerFile));
        foreach (var objective in folder.List().Concat(anchors.Keys).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var path = folder.PathOf(objective) ?? Path.Combine(home.JournalFolder, objective.Value);
            if (Recomputed(objective, path, anchors.GetValueOrDefault(objective)).TryGet(out var recomputed, out var fault))
            {
                journals.Add(recomputed.Journal);
                NamedObjects.By(recomputed.Entries.Select(entry => entry.Event)).ForEach(hash => named.TryAdd(hash, path));
            }
            else
            {
                faults.Add(fault);
            }
        }

        faults.AddRange(folder.Strays().Select(path => new Fault(path, 0, 0, "no journal belongs here")));
        var objects = Recount(home.ObjectFolder, faults, cancellation);
        faults.AddRange(named.Where(pair => !objects.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Fault(Path.Combine(home.ObjectFolder, pair.Key[(pair.Key.IndexOf(':', StringComparison.Ordinal) + 1)..]), 0, 0, $"it is missing; {pair.Value} names it")));
        return new(ledger.Count, journals.ToImmutable(), objects.Count, faults.ToImmutable());
    }

    private static ImmutableList<LedgerEntry> Ledger(HomeDirectory home, ImmutableArray<Fault>.Builder faults)
    {
        var (path, headPath) = (Path.Combine(home.StateFolder, "ledger.ndjson"), Path.Combine(home.StateFolder, "ledger.head"));
        var content = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var scan = ChainScan<LedgerEntry>.Of(path, content, LedgerEntry.Format, _ => null);
        var head = new LedgerHeadFile(headPath);
        if (scan.Fault is not null)
        {
            faults.Add(scan.Fault);
        }
        else if (!head.Read().TryGet(out var known, out var unreadable))
        {
            faults.Add(new Fault(headPath, 1, 0, unreadable.Detail ?? unreadable.Summary));
        }
        else if (head.Objection(known, [.. scan.Entries], path) is { } objection)
        {
            faults.Add(new Fault(path, scan.Entries.Count, content.Length - scan.Torn, objection.Detail ?? objection.Summary));
        }
        else if (known.Hash is not null && !File.ReadAllBytes(headPath).AsSpan().SequenceEqual(LedgerHeadFile.Text(known)))
        {
            faults.Add(new Fault(headPath, 1, 0, "it is not in the form in which azdoit writes it"));
        }

        return scan.Entries;
    }

    private static Outcome<(AuditedJournal Journal, ImmutableList<JournalEntry> Entries), Fault> Recomputed(ObjectiveId objective, string path, Anchors? anchors)
    {
        if (!File.Exists(path))
        {
            return anchors?.Pruned is null ? new Fault(path, 0, 0, "it is missing; the ledger knows this journal") : (new AuditedJournal(objective, 0, Closed: true, 0), ImmutableList<JournalEntry>.Empty);
        }

        var content = File.ReadAllBytes(path);
        var tail = new JournalTail();
        var scan = ChainScan<JournalEntry>.Of(path, content, JournalLine.Format, entry =>
        {
            try
            {
                tail.Take(entry);
                return null;
            }
            catch (InvalidOperationException impossible)
            {
                return impossible.Message;
            }
        });
        var end = content.Length - scan.Torn;
        var fault = scan.Fault
            ?? (anchors?.Opening is { } opening && scan.Entries.FirstOrDefault()?.Hash != opening ? new Fault(path, 1, 0, "it does not begin with the entry that the ledger knows") : null)
            ?? (anchors?.Closing is { } closing && scan.Entries.All(entry => entry.Hash != closing) ? new Fault(path, scan.Entries.Count + 1, end, "it ends before the entry that the ledger knows as its last") : null)
            ?? (anchors?.Pruned is { } pruned && scan.Entries.LastOrDefault()?.Hash != pruned ? new Fault(path, scan.Entries.Count + 1, end, "it does not end with the entry that the ledger knows as its last") : null)
            ?? (anchors is null && RunState.Fold(scan.Entries) is { Began: not null, IsUnfinished: false } ? new Fault(path, 1, 0, "it has ended, and the ledger does not know it") : null);
        var closed = anchors?.Closing is { } last && scan.Entries.LastOrDefault()?.Hash == last;
        fault ??= closed && scan.Torn > 0 ? new Fault(path, scan.Entries.Count + 1, end, $"{scan.Torn} bytes follow its last entry") : null;
        return fault is null ? (new AuditedJournal(objective, scan.Entries.Count, closed, scan.Torn), scan.Entries) : fault;
    }

    /// <returns>The names of all objects that are there, right or wrong.</returns>
    private static HashSet<string> Recount(string folder, ImmutableArray<Fault>.Builder faults, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        string[] paths = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!PlanHash.TryParse("sha256:" + Path.GetFileName(path), out var name))
            {
                continue; // What an interrupted write left is no object.
            }

            found.Add(name.Value);
            if (CanonicalJson.Hash(File.ReadAllBytes(path)) != name.Value)
            {
                faults.Add(new Fault(path, 0, 0, "its content does not match its name"));
            }
        }

        return found;
    }
}
