using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Journals;

/// <summary>Journals as files in a folder, one for each objective, each with a lock beside it while a process works on it.</summary>
/// <param name="report">Is told what was repaired.</param>
public sealed class FileJournalStore(string folder, Writer writer, TimeProvider clock, Action<Diagnostic> report) : JournalStore
{
    private readonly JournalFolder places = new(folder);
    private readonly LockOwner self = LockOwner.OfThisProcess(writer.Host);

    /// <summary>The file is made by the first entry, so that an objective that never got one leaves nothing.</summary>
    public override Task<Outcome<Journal, Diagnostic>> CreateAsync(ObjectiveId objective, CancellationToken ct) => HoldAsync(objective, isNew: true, ct);

    public override Task<Outcome<Journal, Diagnostic>> OpenAsync(ObjectiveId objective, CancellationToken ct) => HoldAsync(objective, isNew: false, ct);

    public override Task<Outcome<IReadOnlyList<JournalEntry>, Diagnostic>> ReadAsync(ObjectiveId objective, CancellationToken ct) =>
        Task.FromResult(Whole(objective).Then<IReadOnlyList<JournalEntry>>(reading => reading.Entries.Now));

    public override async Task<Outcome<RunState, Diagnostic>> OutlineAsync(ObjectiveId objective, CancellationToken ct) =>
        Outline(objective) is { } state ? state : await base.OutlineAsync(objective, ct);

    public override Task<IReadOnlyList<ObjectiveId>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ObjectiveId>>([.. places.List()]);

    public override Task<string?> HolderAsync(ObjectiveId objective, CancellationToken ct) =>
        Task.FromResult(places.PathOf(objective) is { } path ? LockFile.Holder(LockOf(path), self)?.ToString() : null);

    /// <summary>After a person said that the silent process on another machine is dead.</summary>
    /// <returns>Null when the objective can be opened now.</returns>
    public Diagnostic? TakeOver(ObjectiveId objective) =>
        places.PathOf(objective) is not { } path ? JournalCodes.NoSuch(objective)
        : LockFile.BreakStale(LockOf(path), self, clock) is { } problem ? OfObjective(problem, objective)
        : null;

    /// <summary>Takes the file away, for good. The ledger must know of it first, or an audit misses it.</summary>
    /// <returns>Null when it is gone.</returns>
    public async Task<Diagnostic?> RemoveAsync(ObjectiveId objective, CancellationToken ct)
    {
        if (places.PathOf(objective) is not { } path || !File.Exists(path))
        {
            return null;
        }

        if (!(await LockFile.AcquireAsync(LockOf(path), self, TimeSpan.Zero, clock, ct)).TryGet(out var held, out var problem))
        {
            return OfObjective(problem, objective);
        }

        using (held)
        {
            try
            {
                File.Delete(path);
                return null;
            }
            catch (Exception wrong) when (FileTrouble.Is(wrong))
            {
                return FileTrouble.Writing(path, wrong);
            }
        }
    }

    /// <summary>Puts the journal of another home here, as it was written.</summary>
    /// <returns>Null when it is durable.</returns>
    internal Diagnostic? Restore(ObjectiveId objective, IReadOnlyList<string> lines) =>
        places.PathOf(objective) is not { } path || lines.Count == 0 ? JournalCodes.NoSuch(objective)
        : File.Exists(path) ? JournalCodes.AlreadyThere(objective)
        : AtomicFile.Replace(path, System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    private static string LockOf(string path) => Path.ChangeExtension(path, ".lock");

    private static Diagnostic OfObjective(Diagnostic problem, ObjectiveId objective) =>
        problem.Code == FileCodes.Locked
            ? problem with { Code = JournalCodes.Held, Summary = "Another process is working on this objective" }
        : problem.Code == FileCodes.LockStale
            ? problem with
            {
                Code = JournalCodes.HeldElsewhere,
                Summary = "A process on another machine was working on this objective and is silent",
                Suggestions = [Suggestion.Person($"When it is dead: azdoit objectives resume {objective} --take-over")],
            }
        : problem;

    /// <summary>Null where only reading it whole can tell, also what is wrong with it.</summary>
    private RunState? Outline(ObjectiveId objective)
    {
        var outline = new JournalOutline();
        return places.PathOf(objective) is { } path && LineFile.Read(path, line => outline.TryTake(line) ? null : "") is null && !outline.IsEmpty ? outline.State : null;
    }

    private Outcome<JournalReading, Diagnostic> Whole(ObjectiveId objective)
    {
        if (places.PathOf(objective) is not { } path)
        {
            return JournalCodes.NoSuch(objective);
        }

        var reading = new JournalReading();
        return LineFile.Read(path, reading.Check) is { } problem ? problem
            : reading.Tail.Last is null ? JournalCodes.NoSuch(objective)
            : reading;
    }

    private async Task<Outcome<Journal, Diagnostic>> HoldAsync(ObjectiveId objective, bool isNew, CancellationToken ct)
    {
        if (places.PathOf(objective) is not { } path || (!isNew && !File.Exists(path)))
        {
            return JournalCodes.NoSuch(objective);
        }

        var taken = await LockFile.AcquireAsync(LockOf(path), self, TimeSpan.Zero, clock, ct);
        if (!taken.TryGet(out var held, out var problem))
        {
            return OfObjective(problem, objective);
        }

        var reading = new JournalReading();
        if (!LineFile.Open(path, reading.Check, report).TryGet(out var file, out problem))
        {
            held.Dispose();
            return problem;
        }

        if (isNew != reading.Tail.Last is null)
        {
            file.Dispose();
            held.Dispose();
            return isNew ? JournalCodes.AlreadyThere(objective) : JournalCodes.NoSuch(objective);
        }

        return new FileJournal(objective, new(held, file, reading.Entries, reading.Tail), writer, clock);
    }
}
