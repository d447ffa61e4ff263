using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Tests.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class FileJournalStoreTests : JournalStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<Diagnostic> reported = [];
    private readonly FileJournalStore store;

    public FileJournalStoreTests() => store = new(folder["journal"], Writer, TimeProvider.System, reported.Add);

    protected override JournalStore Store => store;

    [Fact]
    public async Task Journals_lie_by_month_and_belong_to_their_owner_only()
    {
        var id = NewId(new(2026, 3, 31, 23, 59, 59, TimeSpan.Zero));
        await using var journal = await CreatedAsync(id);
        await AppendedAsync(journal, Opening);

        var path = folder[$"journal/2026/03/{id}.ndjson"];
        Assert.Equal("0600", AtomicFileTests.Mode(path));
        Assert.Equal("0600", AtomicFileTests.Mode(Path.ChangeExtension(path, ".lock")));
        Assert.Equal("0700", AtomicFileTests.Mode(folder["journal/2026"]));
    }

    [Fact]
    public async Task A_process_killed_while_writing_a_line_loses_only_that_line()
    {
        var (id, path) = await RecordedAsync();
        var bytes = await File.ReadAllBytesAsync(path);
        var lastLine = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        for (var kept = lastLine + 1; kept < bytes.Length; kept += kept < bytes.Length - 8 ? 7 : 1)
        {
            reported.Clear();
            await File.WriteAllBytesAsync(path, bytes[..kept]);

            await using var journal = await OpenedAsync(id);

            Assert.Equal(2, journal.Entries.Count);
            Assert.Equal(FileCodes.Torn, Assert.Single(reported).Code);
            Assert.Equal(lastLine, new FileInfo(path).Length);
        }
    }

    [Fact]
    public async Task A_changed_byte_names_file_and_line_and_nothing_is_overwritten()
    {
        var (id, path) = await RecordedAsync();
        var bytes = await File.ReadAllBytesAsync(path);
        for (var at = 0; at < bytes.Length - 1; at += 5)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(path, damaged);

            Assert.False((await store.OpenAsync(id, default)).TryGet(out _, out var problem), $"byte {at}");

            Assert.Equal(FileCodes.Damaged, problem.Code);
            Assert.Contains($"{path}:{bytes.AsSpan(0, at).Count((byte)'\n') + 1}: ", problem.Detail);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(path));
            Assert.False((await store.OutlineAsync(id, default)).TryGet(out _, out var listed), $"byte {at}");
            Assert.Equal(problem.Detail, listed.Detail);
        }
    }

    [Fact]
    public async Task A_list_also_knows_a_journal_whose_lines_another_program_spaced_out()
    {
        var (id, path) = await RecordedAsync();
        Assert.True((await store.ReadAsync(id, default)).TryGet(out var entries, out _));
        var unhashed = File.ReadLines(path).First().Replace(entries[0].Hash, "").Replace(",\"time\":", ", \"time\": ");
        var hash = CanonicalJson.Hash(Encoding.UTF8.GetBytes(unhashed));
        await File.WriteAllTextAsync(path, unhashed.Replace("\"hash\":\"", $"\"hash\":\"{hash}") + "\n");

        Assert.True((await store.OutlineAsync(id, default)).TryGet(out var state, out var problem), problem?.Detail);
        Assert.Equal(((JournalEvent.Opened)Opening).Request, state.Request);
    }

    [Theory]
    [InlineData(new[] { 1, 0, 2 }, 1, "entry 2 follows entry 0")]
    [InlineData(new[] { 0, 2, 1 }, 2, "entry 3 follows entry 1")]
    [InlineData(new[] { 0, 0, 1 }, 2, "entry 1 follows entry 1")]
    public async Task Reordered_and_repeated_lines_are_named(int[] order, int line, string why)
    {
        var (id, path) = await RecordedAsync();
        var lines = await File.ReadAllLinesAsync(path);
        await File.WriteAllTextAsync(path, string.Concat(order.Select(index => lines[index] + "\n")));

        Assert.False((await store.ReadAsync(id, default)).TryGet(out _, out var problem));
        Assert.Contains($"{path}:{line}: {why}", problem.Detail);
    }

    [Fact]
    public async Task A_chain_that_could_not_have_happened_is_damage()
    {
        var (id, path) = await RecordedAsync();
        Assert.True((await store.ReadAsync(id, default)).TryGet(out var entries, out _));
        var impossible = JournalEntry.Following(entries[^1], DateTimeOffset.UtcNow, Writer, new JournalEvent.UndoHeld(new("a")));
        await File.AppendAllTextAsync(path, JournalLine.Text(impossible) + "\n");

        Assert.False((await store.OpenAsync(id, default)).TryGet(out _, out var problem));
        Assert.Contains($"{path}:4: ", problem.Detail);
    }

    [Fact]
    public async Task A_full_disk_is_a_failure_and_the_entry_is_nowhere()
    {
        var path = folder["full.ndjson"];
        var reading = new JournalReading();
        var answer = await LockFile.AcquireAsync(folder["full.lock"], LockOwner.OfThisProcess("here"), TimeSpan.Zero, TimeProvider.System, default);
        Assert.True(answer.TryGet(out var held, out _));
        FullDisk? disk = null;
        Assert.True(LineFile.Open(path, reading.Check, reported.Add, () => disk = new FullDisk(path, room: 700)).TryGet(out var file, out _));
        await using var journal = new FileJournal(NewId(), new(held, file, reading.Entries, reading.Tail), Writer, TimeProvider.System);
        await AppendedAsync(journal, Opening);
        var before = await File.ReadAllBytesAsync(path);

        Assert.False((await journal.AppendAsync(new JournalEvent.StepIntended(new(new string('a', 700)), 1), default)).TryGet(out _, out var failure));

        Assert.Equal(FileCodes.DiskFull.Id, failure.Code);
        Assert.Single(journal.Entries);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));

        disk!.Room = 10_000;
        await AppendedAsync(journal, new JournalEvent.StepIntended(new("a"), 1));
        Assert.Equal(2, journal.Entries[^1].Sequence);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_the_objective_before_it_begins()
    {
        await File.WriteAllTextAsync(folder["journal"], "");

        Assert.Equal(FileCodes.Unwritable, await RefusedAsync(store.CreateAsync(NewId(), default)));
        Assert.Empty(await store.ListAsync(default));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("0197C0DE-0000-7000-8000-000000000000")]
    [InlineData("0197c0de-0000-4000-8000-000000000000")]
    [InlineData("")]
    public async Task An_id_that_is_none_of_ours_is_unknown(string id) =>
        Assert.Equal(JournalCodes.Unknown, await RefusedAsync(store.OpenAsync(new(id), default)));

    [Fact]
    public async Task A_silent_process_on_another_machine_holds_on_until_a_person_takes_over()
    {
        var (id, path) = await RecordedAsync();
        var lockPath = Path.ChangeExtension(path, ".lock");
        await File.WriteAllTextAsync(lockPath, new LockOwner("there", 12, "another", "77").ToText() + "\n1\n");
        Assert.Equal(JournalCodes.Held, await RefusedAsync(store.OpenAsync(id, default)));
        Assert.Equal("there:12", await store.HolderAsync(id, default));
        Assert.Equal(JournalCodes.Held, store.TakeOver(id)?.Code);

        File.SetLastWriteTimeUtc(lockPath, DateTime.UtcNow - TimeSpan.FromMinutes(3));
        Assert.Equal(JournalCodes.HeldElsewhere, await RefusedAsync(store.OpenAsync(id, default)));
        Assert.Null(store.TakeOver(id));
        await using var journal = await OpenedAsync(id);
    }

    [Fact]
    public async Task A_process_that_wakes_up_after_another_took_over_writes_nothing()
    {
        var (id, path) = await RecordedAsync();
        await using (var asleep = await OpenedAsync(id))
        {
            var heirs = new LockOwner("there", 12, "another", "77").ToText() + "\n1\n";
            File.Delete(Path.ChangeExtension(path, ".lock"));
            await File.WriteAllTextAsync(Path.ChangeExtension(path, ".lock"), heirs);
            var before = await File.ReadAllBytesAsync(path);

            Assert.False((await asleep.AppendAsync(new JournalEvent.StepIntended(new("b"), 1), default)).TryGet(out _, out var failure));

            Assert.Contains("there:12", failure.Message);
            Assert.Equal(before, await File.ReadAllBytesAsync(path));
        }

        Assert.Equal("there:12", await store.HolderAsync(id, default));
    }

    public void Dispose() => folder.Dispose();

    private async Task<(ObjectiveId Id, string Path)> RecordedAsync()
    {
        var id = NewId();
        await using var journal = await CreatedAsync(id);
        await AppendedAsync(journal, Opening);
        await AppendedAsync(journal, new JournalEvent.StepIntended(new("a"), 1));
        await AppendedAsync(journal, new JournalEvent.StepHeld(new("a"), "sha256:2", false));
        return (id, Assert.Single(Directory.GetFiles(folder["journal"], "*.ndjson", SearchOption.AllDirectories)));
    }
}
