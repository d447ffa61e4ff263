namespace Azdoit.Connectors.Audits;

/// <summary>A journal that was recomputed to its end.</summary>
/// <param name="Torn">Bytes after its last whole line: what a crash leaves of an append that nobody was told of.</param>
/// <param name="Closed">False while more may follow: what was taken off the end of an open journal cannot be seen.</param>
public sealed record AuditedJournal(ObjectiveId Objective, int Entries, bool Closed, long Torn);
