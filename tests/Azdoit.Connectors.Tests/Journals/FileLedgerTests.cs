using Azdoit.Connectors.Files;
using Azdoit.Connectors.Journals;
using Azdoit.Connectors.Tests.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class FileLedgerTests : LedgerContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<Diagnostic> reported = [];
    private readonly FileLedger ledger;

    public FileLedgerTests() => ledger = Open();

    protected override Ledger Ledger => ledger;

    private string Lines => folder["ledger.ndjson"];

    private string Head => folder["ledger.head"];

    [Fact]
    public async Task Reading_makes_no_file()
    {
        await StateAsync(ledger);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Another_process_reads_what_was_written_and_goes_on()
    {
        using var other = Open();
        await AppendAsync(ledger, new LedgerEvent.Frozen("a"));
        await AppendAsync(other, new LedgerEvent.Unfrozen("b"));
        await AppendAsync(ledger, new LedgerEvent.Frozen("c"));

        Assert.Equal([1, 2, 3], (await EntriesAsync(other)).Select(entry => entry.Sequence));
        Assert.Equal("c", (await StateAsync(other)).Freeze?.Reason);
        Assert.Equal("0600", AtomicFileTests.Mode(Lines));
        Assert.Equal("0600", AtomicFileTests.Mode(Head));
        Assert.Empty(reported);
    }

    [Fact]
    public async Task Of_processes_that_race_for_one_place_one_gets_it()
    {
        FileLedger[] processes = [.. Enumerable.Range(0, 4).Select(_ => Open())];

        Assert.Equal(1, (await RaceAsync(runner => processes[runner % processes.Length], 40)).Count(won => won));

        Assert.Single(await EntriesAsync(ledger));
        Assert.All(processes, process => process.Dispose());
    }

    [Fact]
    public async Task A_last_line_cut_anywhere_is_reported_and_cut_by_the_next_turn()
    {
        await AppendAsync(ledger, new LedgerEvent.Frozen("a"));
        var head = await File.ReadAllBytesAsync(Head);
        await AppendAsync(ledger, new LedgerEvent.Unfrozen("zwölf"));
        var bytes = await File.ReadAllBytesAsync(Lines);
        var last = bytes.AsSpan(0, bytes.Length - 1).LastIndexOf((byte)'\n') + 1;
        for (var kept = last + 1; kept < bytes.Length; kept += 11)
        {
            await File.WriteAllBytesAsync(Lines, bytes[..kept]);
            await File.WriteAllBytesAsync(Head, head);
            reported.Clear();
            using var again = Open();

            Assert.Single(await EntriesAsync(again));
            Assert.Equal(kept, new FileInfo(Lines).Length);
            Assert.Empty(reported);

            await AppendAsync(again, new LedgerEvent.Unfrozen("x"));
            Assert.Equal(FileCodes.Torn, Assert.Single(reported).Code);
            Assert.Equal(2, (await EntriesAsync(again)).Count);
        }
    }

    [Fact]
    public async Task A_changed_byte_anywhere_names_file_and_line_and_nothing_is_overwritten()
    {
        await AppendAsync(ledger, new LedgerEvent.Frozen("a"));
        await AppendAsync(ledger, new LedgerEvent.Granted(Account, 12.50m, DateTimeOffset.UtcNow, "b"));
        var bytes = await File.ReadAllBytesAsync(Lines);
        var line = 1;
        for (var at = 0; at < bytes.Length - 1; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            await File.WriteAllBytesAsync(Lines, damaged);

            await RefusedAsync($"{Lines}:{line}: ", damaged);
            line += bytes[at] == '\n' ? 1 : 0;
        }
    }

    [Fact]
    public async Task Lines_taken_off_the_end_are_noticed()
    {
        await WriteThreeAsync();
        var lines = await File.ReadAllLinesAsync(Lines);

        await File.WriteAllLinesAsync(Lines, lines[..2]);
        await RefusedAsync($"{Lines}:3: it ends here; ledger.head knows 3 entries");

        File.Delete(Lines);
        await RefusedAsync($"{Lines}:1: it ends here; ledger.head knows 3 entries");
    }

    [Fact]
    public async Task Lines_taken_off_while_a_process_runs_are_noticed_by_it()
    {
        await WriteThreeAsync();
        await File.WriteAllLinesAsync(Lines, (await File.ReadAllLinesAsync(Lines))[..2]);

        Assert.False((await ledger.ReadAsync(default)).TryGet(out _, out var problem));
        Assert.Contains($"{Lines}:3: ", problem.Detail);
    }

    [Fact]
    public async Task A_rewritten_ledger_does_not_fit_its_head()
    {
        await WriteThreeAsync();
        var head = await File.ReadAllBytesAsync(Head);
        File.Delete(Lines);
        File.Delete(Head);
        using (var forger = Open())
        {
            await WriteThreeAsync(forger);
        }

        await File.WriteAllBytesAsync(Head, head);

        await RefusedAsync($"{Lines}:3: it is not the entry that ledger.head knows");
    }

    [Fact]
    public async Task A_head_that_lags_behind_is_what_a_crash_leaves()
    {
        await AppendAsync(ledger, new LedgerEvent.Frozen("a"));
        var head = await File.ReadAllTextAsync(Head);
        await AppendAsync(ledger, new LedgerEvent.Unfrozen("b"));
        await File.WriteAllTextAsync(Head, head);
        using var again = Open();

        await AppendAsync(again, new LedgerEvent.Frozen("c"));

        Assert.Equal(3, (await EntriesAsync(again)).Count);
        Assert.Contains("\"count\":3", await File.ReadAllTextAsync(Head));
    }

    [Fact]
    public async Task A_missing_head_is_damage()
    {
        await WriteThreeAsync();
        File.Delete(Head);

        await RefusedAsync($"{Head}:1: it is missing");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"count\":3}")]
    [InlineData("{\"count\":3.5,\"hash\":\"x\",\"more\":1}")]
    [InlineData("[]")]
    public async Task A_head_that_does_not_read_is_damage(string text)
    {
        await WriteThreeAsync();
        await File.WriteAllTextAsync(Head, text);

        await RefusedAsync($"{Head}:1: ");
    }

    [Fact]
    public async Task A_lock_that_somebody_holds_is_waited_for()
    {
        Assert.True((await LockFile.AcquireAsync(folder["ledger.lock"], LockOwner.OfThisProcess("here"), TimeSpan.Zero, TimeProvider.System, default)).TryGet(out var held, out _));
        var append = ledger.AppendAsync([new LedgerEvent.Frozen("a")], default);
        Assert.Empty(await EntriesAsync(Open()));
        Assert.False(append.IsCompleted);

        held.Dispose();

        Assert.True((await append).TryGet(out _, out _));
    }

    [Fact]
    public async Task A_home_that_cannot_be_written_is_a_problem_and_not_a_crash()
    {
        await File.WriteAllTextAsync(folder["file"], "");
        using var nowhere = new FileLedger(folder["file/home"], Writer, TimeProvider.System, reported.Add);

        Assert.False((await nowhere.AppendAsync([new LedgerEvent.Frozen("a")], default)).TryGet(out _, out var problem));
        Assert.Equal(FileCodes.Unwritable, problem.Code);
    }

    public void Dispose()
    {
        ledger.Dispose();
        folder.Dispose();
    }

    private FileLedger Open() => new(folder.Path, Writer, TimeProvider.System, reported.Add);

    private Task WriteThreeAsync() => WriteThreeAsync(ledger);

    private static async Task WriteThreeAsync(FileLedger to)
    {
        await AppendAsync(to, new LedgerEvent.Frozen("a"));
        await AppendAsync(to, new LedgerEvent.Unfrozen("b"));
        await AppendAsync(to, new LedgerEvent.Frozen("c"));
    }

    /// <summary>Both reading and writing refuse, and the files stay as they are.</summary>
    private async Task RefusedAsync(string where, byte[]? lines = null)
    {
        lines ??= File.Exists(Lines) ? await File.ReadAllBytesAsync(Lines) : null;
        var head = File.Exists(Head) ? await File.ReadAllBytesAsync(Head) : null;
        using var again = Open();

        Assert.False((await again.ReadAsync(default)).TryGet(out _, out var reading));
        Assert.Contains(where, reading.Detail);
        Assert.False((await again.AppendAsync([new LedgerEvent.Frozen("x")], default)).TryGet(out _, out var writing));
        Assert.Contains(where, writing.Detail);
        Assert.Equal(lines, File.Exists(Lines) ? await File.ReadAllBytesAsync(Lines) : null);
        Assert.Equal(head, File.Exists(Head) ? await File.ReadAllBytesAsync(Head) : null);
    }
}
