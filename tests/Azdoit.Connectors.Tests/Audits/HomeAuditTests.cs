using System.Text.Json.Nodes;
using Azdoit.Connectors.Audits;
using Azdoit.Connectors.Homes;
using Azdoit.Connectors.Journals;
using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Audits;

/// <summary>A small recorded home: a closed journal, an open one, the ledger that anchors both, and an object. Then every way to change it.</summary>
public sealed class HomeAuditTests : IDisposable
{
    /// <summary>Put in anywhere, what looks harmless: blank, line ends, a NUL, a byte order mark.</summary>
    private static readonly byte[][] Strangers = [" "u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), [0], [0xEF, 0xBB, 0xBF]];

    /// <summary>The lowest bit; in the slow suite also the case of a letter and the highest bit.</summary>
    private static readonly byte[] Flips = SlowSuite.IsAsked ? [1, 0x20, 0x80] : [1];

    private static readonly Writer Ann = new("ann", "here", "ann@example.com");

    private static readonly Target Somewhere = new()
    {
        Cloud = "sandbox", Tenant = "t", Subscription = "s", Environment = "dev", Class = EnvironmentClass.Dev,
    };

    private static readonly string Intent = CanonicalJson.Hash(new JsonObject());

    private readonly TemporaryFolder folder = new();
    private readonly HomeDirectory home;

    public HomeAuditTests()
    {
        Assert.True(HomeDirectory.Open(Homes.Somewhere.In(folder), "1.2.3").TryGet(out var opened, out _));
        home = opened;
    }

    [Fact]
    public async Task A_home_as_azdoit_left_it_is_whole_and_its_open_journal_is_named()
    {
        var (closed, open) = await RecordAsync();

        var audit = Audited();

        Assert.Empty(audit.Faults);
        Assert.Equal([new AuditedJournal(closed, 5, true, 0), new AuditedJournal(open, 2, false, 0)], audit.Journals);
        Assert.Equal(4, audit.LedgerEntries);
        Assert.Equal(2, audit.Objects);
    }

    [Fact]
    public async Task Every_change_of_a_byte_is_found_where_it_is()
    {
        await RecordAsync();
        foreach (var path in Records())
        {
            var whole = await File.ReadAllBytesAsync(path);
            foreach (var (at, flip) in Enumerable.Range(0, whole.Length).SelectMany(at => Flips.Select(flip => (at, flip))))
            {
                var changed = (byte[])whole.Clone();
                changed[at] ^= flip;
                await File.WriteAllBytesAsync(path, changed);
                if (IsOpen(path) && at == whole.Length - 1)
                {
                    // Without its newline the last line of an open journal is what a crash could have left, and is told as that.
                    Assert.True(Audited().Journals[^1].Torn > 0);
                    continue;
                }

                var fault = FirstFault($"{path}, byte {at}");
                // Where ledger and head disagree, either may have been changed.
                Assert.True(fault.Path == path || (path.EndsWith(".head", StringComparison.Ordinal) && fault.Path == home.LedgerFile), $"{path} was changed, {fault.Path} is named");
                Assert.True(fault.Path != path || (fault.Byte <= at && whole.AsSpan((int)fault.Byte, at - (int)fault.Byte).IndexOf((byte)'\n') < 0), $"{path}: byte {at} was changed, byte {fault.Byte} is named");
            }

            await File.WriteAllBytesAsync(path, whole);
        }
    }

    [Fact]
    public async Task Bytes_taken_out_or_put_in_are_found()
    {
        await RecordAsync();
        foreach (var path in Records())
        {
            var whole = await File.ReadAllBytesAsync(path);
            for (var at = 0; at < whole.Length; at++)
            {
                await File.WriteAllBytesAsync(path, [.. whole[..at], .. whole[(at + 1)..]]);
                // Without its last newline the last line of an open journal counts as torn: azdoit itself cuts it.
                if (!(IsOpen(path) && at == whole.Length - 1))
                {
                    FirstFault($"{path} without byte {at}");
                }

                foreach (var stranger in SlowSuite.IsAsked ? Strangers : [Strangers[at % Strangers.Length]])
                {
                    await File.WriteAllBytesAsync(path, [.. whole[..at], .. stranger, .. whole[at..]]);
                    FirstFault($"{path} with {stranger.Length} bytes more at {at}");
                }

                if (at > 0 && whole[at] != whole[at - 1])
                {
                    await File.WriteAllBytesAsync(path, [.. whole[..(at - 1)], whole[at], whole[at - 1], .. whole[(at + 1)..]]);
                    if (!(IsOpen(path) && at == whole.Length - 1))
                    {
                        FirstFault($"{path} with bytes {at - 1} and {at} swapped");
                    }
                }
            }

            await File.WriteAllBytesAsync(path, whole);
        }
    }

    [Fact]
    public async Task Lines_taken_away_doubled_or_moved_are_found()
    {
        await RecordAsync();
        foreach (var path in Records().Where(path => path.EndsWith(".ndjson", StringComparison.Ordinal)))
        {
            var lines = await File.ReadAllLinesAsync(path);
            for (var at = 0; at < lines.Length; at++)
            {
                // Nobody can see what was taken off the end of an open journal; it is reported as not closed.
                if (!IsOpen(path) || at < lines.Length - 1)
                {
                    await File.WriteAllLinesAsync(path, [.. lines[..at], .. lines[(at + 1)..]]);
                    FirstFault($"{path} without line {at + 1}");
                }

                await File.WriteAllLinesAsync(path, [.. lines[..at], lines[at], .. lines[at..]]);
                FirstFault($"{path} with line {at + 1} twice");
                if (at > 0)
                {
                    await File.WriteAllLinesAsync(path, [.. lines[..(at - 1)], lines[at], lines[at - 1], .. lines[(at + 1)..]]);
                    FirstFault($"{path} with lines {at} and {at + 1} swapped");
                }
            }

            await File.WriteAllLinesAsync(path, lines);
        }

        Assert.True(Audited().IsWhole);
    }

    [Fact]
    public async Task A_closed_journal_and_the_ledger_cut_anywhere_are_found()
    {
        await RecordAsync();
        foreach (var path in Records().Where(path => path.EndsWith(".ndjson", StringComparison.Ordinal) && !IsOpen(path)))
        {
            var whole = await File.ReadAllBytesAsync(path);
            for (var length = 0; length < whole.Length; length++)
            {
                await File.WriteAllBytesAsync(path, whole[..length]);
                FirstFault($"{path} cut to {length} bytes");
            }

            await File.WriteAllBytesAsync(path, whole);
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_is_missed()
    {
        await RecordAsync();
        foreach (var path in Records())
        {
            var whole = await File.ReadAllBytesAsync(path);
            File.Delete(path);
            FirstFault($"without {path}");
            await File.WriteAllBytesAsync(path, whole);
        }

        Assert.True(Audited().IsWhole);
    }

    [Fact]
    public async Task Whole_files_in_each_others_place_or_where_none_belongs_are_found()
    {
        await RecordAsync();
        foreach (var one in Records())
        {
            foreach (var other in Records().Where(path => string.CompareOrdinal(path, one) > 0))
            {
                var (first, second) = (await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(other));
                await File.WriteAllBytesAsync(one, second);
                await File.WriteAllBytesAsync(other, first);
                FirstFault($"{one} and {other} swapped");
                await File.WriteAllBytesAsync(other, second);
                FirstFault($"{other} twice");
                await File.WriteAllBytesAsync(one, first);
            }
        }

        var journal = Records().Last();
        var elsewhere = Directory.CreateDirectory(Path.Combine(home.JournalFolder, "1999", "12")).FullName;
        File.Copy(journal, Path.Combine(elsewhere, Path.GetFileName(journal)));
        FirstFault("a journal doubled in another folder");
        File.Delete(journal);
        FirstFault("a journal moved to another folder");
    }

    [Fact]
    public async Task A_ledger_taken_back_to_an_earlier_day_is_found_with_and_without_its_head()
    {
        await RecordAsync();
        var (lines, head) = (await File.ReadAllLinesAsync(home.LedgerFile), Path.Combine(home.StateFolder, "ledger.head"));
        for (var kept = 1; kept < lines.Length; kept++)
        {
            await File.WriteAllLinesAsync(home.LedgerFile, lines[..kept]);
            FirstFault($"the ledger cut to {kept} lines");
        }

        File.Delete(home.LedgerFile);
        FirstFault("the ledger removed");
        File.Delete(head);
        FirstFault("the ledger and its head removed beside a journal that has ended");
    }

    public void Dispose() => folder.Dispose();

    private HomeAudit Audited() => HomeAudit.Of(home, TestContext.Current.CancellationToken);

    private Fault FirstFault(string what)
    {
        var audit = Audited();
        Assert.False(audit.IsWhole, $"not found: {what}");
        return audit.Faults[0];
    }

    private IEnumerable<string> Records() =>
        [home.LedgerFile, Path.Combine(home.StateFolder, "ledger.head"), .. Directory.EnumerateFiles(home.ObjectFolder), .. Directory.EnumerateFiles(home.JournalFolder, "*.ndjson", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private bool IsOpen(string path) => path.StartsWith(home.JournalFolder, StringComparison.Ordinal) && path == Records().Last();

    private async Task<(ObjectiveId Closed, ObjectiveId Open)> RecordAsync()
    {
        var journals = new FileJournalStore(home.JournalFolder, Ann, TimeProvider.System, _ => { });
        using var ledger = new FileLedger(home.StateFolder, Ann, TimeProvider.System, _ => { });
        Assert.True((await new FileObjectStore(home.ObjectFolder).PutAsync(new JsonObject { ["kind"] = "VM", ["café"] = 1.5 }, default)).TryGet(out var evidence, out _));
        Assert.True((await new FileObjectStore(home.ObjectFolder).PutAsync(new JsonObject(), default)).TryGet(out _, out _));
        var closed = await RecordAsync(
            journals,
            ledger,
            "0199e0a0-0000-7000-8000-000000000001",
            [new JournalEvent.RunBegan(new PlanHash("sha256:" + new string('1', 64)), "arm"), new JournalEvent.StepIntended(new("a"), 1), new JournalEvent.StepHeld(new("a"), evidence, false), new JournalEvent.RunEnded(RunEnd.Done, [])]);
        var open = await RecordAsync(journals, ledger, "0199e0a0-0000-7000-8000-000000000002", [new JournalEvent.RunBegan(new PlanHash("sha256:" + new string('2', 64)), "arm")]);
        Assert.True((await ledger.AppendAsync([new LedgerEvent.Frozen("night")], default)).TryGet(out _, out _));
        return (closed, open);
    }

    private static async Task<ObjectiveId> RecordAsync(FileJournalStore journals, FileLedger ledger, string id, JournalEvent[] events)
    {
        var objective = new ObjectiveId(id);
        Assert.True((await journals.CreateAsync(objective, default)).TryGet(out var journal, out _));
        await using (journal)
        {
            foreach (var happened in events.Prepend(new JournalEvent.Opened("two VMs\n{}", Somewhere, Intent, null)))
            {
                Assert.True((await journal.AppendAsync(happened, default)).TryGet(out _, out _));
            }

            await AnchoredAsync(ledger, objective, AnchorEnd.Opening, journal.Entries[0].Hash);
            if (events is [.., JournalEvent.RunEnded])
            {
                await AnchoredAsync(ledger, objective, AnchorEnd.Closing, journal.Entries[^1].Hash);
            }
        }

        return objective;
    }

    private static async Task AnchoredAsync(FileLedger ledger, ObjectiveId objective, AnchorEnd end, string hash) =>
        Assert.True((await ledger.AppendAsync([new LedgerEvent.Anchored(objective, end, hash)], default)).TryGet(out _, out _));
}
