using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

/// <summary>What every ledger must hold.</summary>
public abstract class LedgerContract
{
    protected static readonly Writer Writer = new("ann", "here", "ann@example.com");

    protected static readonly LedgerAccount Account = new("sandbox", "s");

    private static readonly ResourceAddress Vm = ResourceAddress.ForResource("s", "rg", "Microsoft.Compute/virtualMachines", "vm-1");

    protected abstract Ledger Ledger { get; }

    [Fact]
    public async Task A_new_ledger_is_empty()
    {
        Assert.Empty(await EntriesAsync(Ledger));
        Assert.Null((await StateAsync(Ledger)).Freeze);
    }

    [Fact]
    public async Task Every_event_is_read_as_it_was_written()
    {
        LedgerEvent[] all =
        [
            new LedgerEvent.Reserved(new("o"), Account, [new(Vm, 280.320m)]),
            new LedgerEvent.Committed(new("o"), Account, [new(Vm, 140.16m)]),
            new LedgerEvent.Released(new("p")),
            new LedgerEvent.Dropped(Account, [Vm]),
            new LedgerEvent.Granted(Account, 12_000m, new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), "launch\n{\"type\":\"frozen\"}"),
            new LedgerEvent.Frozen("stop"),
            new LedgerEvent.Unfrozen("over"),
            new LedgerEvent.ApprovalRecorded("sha256:1", new("sha256:2"), new(2026, 3, 1, 13, 0, 0, TimeSpan.Zero)),
            new LedgerEvent.ApprovalRevoked("sha256:1"),
            new LedgerEvent.ApprovalUsed("sha256:1", new("o")),
            new LedgerEvent.Anchored(new("o"), AnchorEnd.Closing, "sha256:3"),
            new LedgerEvent.Pruned(new("o"), "a VM", "sha256:3"),
        ];
        Assert.Equal(typeof(LedgerEvent).GetNestedTypes().Select(type => type.Name).Order(), all.Select(happened => happened.GetType().Name).Order());

        foreach (var happened in all)
        {
            await AppendAsync(Ledger, happened);
        }

        var read = await EntriesAsync(Ledger);
        Assert.Equal(Enumerable.Range(1, all.Length), read.Select(entry => entry.Sequence));
        Assert.Equal(all.Select(Text), read.Select(entry => Text(entry.Event)));
        Assert.Equal(Writer, read[0].By);
        Assert.Equal(read.SkipLast(1).Select(entry => entry.Hash).Prepend(""), read.Select(entry => entry.Previous));
    }

    [Fact]
    public async Task A_turn_sees_what_earlier_turns_wrote()
    {
        await AppendAsync(Ledger, new LedgerEvent.Frozen("stop"));

        var turn = await Ledger.ExclusivelyAsync(state => new LedgerTurn<string?>(state.Freeze?.Reason, [new LedgerEvent.Unfrozen("over")]), default);

        Assert.True(turn.TryGet(out var reason, out _));
        Assert.Equal("stop", reason);
        Assert.Null((await StateAsync(Ledger)).Freeze);
    }

    [Fact]
    public async Task A_turn_without_events_writes_nothing()
    {
        Assert.True((await Ledger.ExclusivelyAsync(_ => new LedgerTurn<int>(7, []), default)).TryGet(out var seven, out _));

        Assert.Equal(7, seven);
        Assert.Empty(await EntriesAsync(Ledger));
    }

    [Fact]
    public async Task A_turn_that_throws_writes_nothing_and_lets_others_in()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ledger.ExclusivelyAsync<int>(_ => throw new InvalidOperationException("bug"), default));

        await AppendAsync(Ledger, new LedgerEvent.Frozen("stop"));
        Assert.Single(await EntriesAsync(Ledger));
    }

    [Fact]
    public async Task Several_events_of_a_turn_stand_together()
    {
        Assert.True((await Ledger.AppendAsync([new LedgerEvent.Frozen("a"), new LedgerEvent.Unfrozen("b"), new LedgerEvent.Frozen("c")], default)).TryGet(out _, out _));

        Assert.Equal([1, 2, 3], (await EntriesAsync(Ledger)).Select(entry => entry.Sequence));
        Assert.Equal("c", (await StateAsync(Ledger)).Freeze?.Reason);
    }

    [Fact]
    public async Task Of_turns_that_race_for_one_place_one_gets_it()
    {
        Assert.Equal(1, (await RaceAsync(_ => Ledger, 60)).Count(won => won));
    }

    /// <summary>Everybody wants to freeze first.</summary>
    protected static Task<bool[]> RaceAsync(Func<int, Ledger> ledgers, int runners) =>
        Task.WhenAll(Enumerable.Range(0, runners).Select(runner => Task.Run(async () =>
        {
            var turn = await ledgers(runner).ExclusivelyAsync(
                state => state.Freeze is null ? new LedgerTurn<bool>(true, [new LedgerEvent.Frozen($"{runner}")]) : new(false, []), default);
            Assert.True(turn.TryGet(out var won, out var problem), problem?.Detail);
            return won;
        })));

    protected static async Task AppendAsync(Ledger ledger, LedgerEvent happened) =>
        Assert.True((await ledger.AppendAsync([happened], default)).TryGet(out _, out var problem), problem?.Detail);

    protected static async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(Ledger ledger)
    {
        Assert.True((await ledger.EntriesAsync(default)).TryGet(out var entries, out var problem), problem?.Detail);
        return entries;
    }

    protected static async Task<LedgerState> StateAsync(Ledger ledger)
    {
        Assert.True((await ledger.ReadAsync(default)).TryGet(out var state, out var problem), problem?.Detail);
        return state;
    }

    /// <summary>Records with lists are equal only to themselves; their text is not.</summary>
    private static string Text(LedgerEvent happened) =>
        System.Text.Encoding.UTF8.GetString(LedgerEntry.Format.Encode(new(1, default, Writer, happened, "", "")));
}
