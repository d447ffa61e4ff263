using System.Collections.Immutable;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>Which objects are named where; those that nothing names any more can go.</summary>
public static class NamedObjects
{
    private const string Prefix = "sha256:";
    private const int Digits = 64;

    /// <param name="lost">Hashes that journals which are gone have named.</param>
    /// <param name="places">Files and folders of everything that may still name them.</param>
    public static ImmutableHashSet<string> Unnamed(ImmutableHashSet<string> lost, IEnumerable<string> places, CancellationToken ct)
    {
        foreach (var file in places.SelectMany(place => Directory.Exists(place) ? Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories) : File.Exists(place) ? [place] : []))
        {
            ct.ThrowIfCancellationRequested();
            lost = lost.IsEmpty ? lost : lost.Except(In(File.ReadAllText(file)));
        }

        return lost;
    }

    /// <summary>The objects without which these events cannot be understood. What is gone leaves a word as evidence, not an object.</summary>
    internal static List<string> By(IEnumerable<JournalEvent> events) => [.. events.Select(happened => happened switch
    {
        JournalEvent.Opened opened => opened.Intent,
        JournalEvent.Planned planned => planned.Plan.Value,
        JournalEvent.Quoted quoted => quoted.Quote,
        JournalEvent.Judged judged => judged.Verdict,
        JournalEvent.Approved approved => approved.Approval,
        JournalEvent.StepHeld held => held.Evidence,
        _ => null,
    }).OfType<string>().Where(hash => hash.StartsWith(Prefix, StringComparison.Ordinal))];

    /// <summary>The same of the ledger.</summary>
    internal static List<string> By(IEnumerable<LedgerEvent> events) => [.. events.OfType<LedgerEvent.ApprovalRecorded>().Select(recorded => recorded.Approval)];

    public static ImmutableHashSet<string> In(IEnumerable<JournalEntry> entries) => [.. entries.SelectMany(entry => In(JournalLine.Text(entry)))];

    private static IEnumerable<string> In(string text)
    {
        for (var at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0 && at + Prefix.Length + Digits <= text.Length; at = text.IndexOf(Prefix, at + Prefix.Length, StringComparison.Ordinal))
        {
            yield return text.Substring(at, Prefix.Length + Digits);
        }
    }
}
