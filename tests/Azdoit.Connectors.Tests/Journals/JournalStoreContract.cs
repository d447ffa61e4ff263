using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

/// <summary>What every place for journals must hold.</summary>
public abstract class JournalStoreContract
{
    protected static readonly Writer Writer = new("ann", "here", "ann@example.com");

    private static readonly Target Somewhere = new()
    {
        Cloud = "sandbox", Tenant = "t", Subscription = "s", Environment = "dev", Class = EnvironmentClass.Dev,
    };

    protected abstract JournalStore Store { get; }

    protected static JournalEvent Opening => new JournalEvent.Opened("provision 2 VMs\n{\"type\":\"deleted\"}", Somewhere, "sha256:1", null);

    [Fact]
    public async Task What_was_appended_is_there_after_closing()
    {
        var id = NewId();
        await using (var journal = await CreatedAsync(id))
        {
            Assert.Empty(journal.Entries);
            await AppendedAsync(journal, Opening);
            await AppendedAsync(journal, new JournalEvent.StepIntended(new("a"), 1));
        }

        await using var again = await OpenedAsync(id);
        Assert.Equal([1, 2], again.Entries.Select(entry => entry.Sequence));
        Assert.Equal(Writer, again.Entries[0].By);
        Assert.Equal(StepStatus.Intended, again.State.Of(new("a")).Status);
        await AppendedAsync(again, new JournalEvent.StepHeld(new("a"), "sha256:2", false));
        Assert.Equal(again.Entries[1].Hash, again.Entries[2].Previous);
    }

    [Fact]
    public async Task Reading_needs_no_lock_and_sees_what_is_durable()
    {
        var id = NewId();
        await using var journal = await CreatedAsync(id);
        await AppendedAsync(journal, Opening);

        Assert.True((await Store.ReadAsync(id, default)).TryGet(out var entries, out _));
        Assert.Equal(journal.Entries[0].Hash, Assert.Single(entries).Hash);
    }

    [Fact]
    public async Task One_writer_at_a_time_and_the_other_is_told_who()
    {
        var id = NewId();
        await using (var journal = await CreatedAsync(id))
        {
            await AppendedAsync(journal, Opening);
            Assert.Equal(JournalCodes.Held, await RefusedAsync(Store.OpenAsync(id, default)));
            Assert.StartsWith("here", await Store.HolderAsync(id, default));
        }

        Assert.Null(await Store.HolderAsync(id, default));
        await using var again = await OpenedAsync(id);
    }

    [Fact]
    public async Task An_unknown_objective_is_said_to_be_unknown()
    {
        Assert.Equal(JournalCodes.Unknown, await RefusedAsync(Store.OpenAsync(NewId(), default)));
        Assert.False((await Store.ReadAsync(NewId(), default)).TryGet(out _, out var problem));
        Assert.Equal(JournalCodes.Unknown, problem.Code);
        Assert.Null(await Store.HolderAsync(NewId(), default));
    }

    [Fact]
    public async Task An_objective_that_never_got_an_entry_was_never_there()
    {
        var id = NewId();
        await (await CreatedAsync(id)).DisposeAsync();

        Assert.Equal(JournalCodes.Unknown, await RefusedAsync(Store.OpenAsync(id, default)));
        Assert.Empty(await Store.ListAsync(default));
    }

    [Fact]
    public async Task An_id_is_used_once()
    {
        var id = NewId();
        await using (var journal = await CreatedAsync(id))
        {
            await AppendedAsync(journal, Opening);
        }

        Assert.Equal(JournalCodes.Exists, await RefusedAsync(Store.CreateAsync(id, default)));
    }

    [Fact]
    public async Task The_newest_objective_is_listed_first()
    {
        ObjectiveId[] ids = [.. Enumerable.Range(0, 5).Select(month => NewId(new(2025, 10 + month > 12 ? 1 : 10 + month, 2, 0, 0, month, TimeSpan.Zero)))];
        foreach (var id in ids)
        {
            await using var journal = await CreatedAsync(id);
            await AppendedAsync(journal, Opening);
        }

        Assert.Equal(ids.Select(id => id.Value).OrderDescending(StringComparer.Ordinal), (await Store.ListAsync(default)).Select(id => id.Value));
    }

    [Fact]
    public async Task Appends_from_many_steps_at_once_make_one_chain()
    {
        var id = NewId();
        await using var journal = await CreatedAsync(id);
        await AppendedAsync(journal, Opening);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(step => Task.Run(async () =>
        {
            await AppendedAsync(journal, new JournalEvent.StepIntended(new($"s{step}"), 1));
            await AppendedAsync(journal, new JournalEvent.StepHeld(new($"s{step}"), "sha256:3", false));
        })));

        Assert.True((await Store.ReadAsync(id, default)).TryGet(out var entries, out var problem), problem?.Detail);
        Assert.Equal(Enumerable.Range(1, 401), entries.Select(entry => entry.Sequence));
        Assert.All(RunState.Fold(entries).Steps.Values, step => Assert.Equal(StepStatus.Held, step.Status));
    }

    [Fact]
    public async Task An_impossible_event_is_its_callers_bug_and_leaves_nothing()
    {
        await using var journal = await CreatedAsync(NewId());
        await AppendedAsync(journal, Opening);

        await Assert.ThrowsAsync<InvalidOperationException>(() => journal.AppendAsync(new JournalEvent.UndoHeld(new("a")), default));

        Assert.Single(journal.Entries);
        await AppendedAsync(journal, new JournalEvent.StepIntended(new("a"), 1));
    }

    [Fact]
    public async Task A_cancelled_append_is_not_there()
    {
        await using var journal = await CreatedAsync(NewId());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => journal.AppendAsync(Opening, new(canceled: true)));

        Assert.Empty(journal.Entries);
    }

    protected static ObjectiveId NewId() => new(Guid.CreateVersion7().ToString());

    protected static ObjectiveId NewId(DateTimeOffset time) => new(Guid.CreateVersion7(time).ToString());

    protected static async Task AppendedAsync(Journal journal, JournalEvent happened)
    {
        Assert.True((await journal.AppendAsync(happened, default)).TryGet(out _, out var failure), failure?.Message);
    }

    protected async Task<Journal> CreatedAsync(ObjectiveId id)
    {
        Assert.True((await Store.CreateAsync(id, default)).TryGet(out var journal, out var problem), problem?.Detail);
        return journal;
    }

    protected async Task<Journal> OpenedAsync(ObjectiveId id)
    {
        Assert.True((await Store.OpenAsync(id, default)).TryGet(out var journal, out var problem), problem?.Detail);
        return journal;
    }

    protected static async Task<Diagnostics.DiagnosticCode> RefusedAsync(Task<Outcome<Journal, Diagnostics.Diagnostic>> opening)
    {
        Assert.False((await opening).TryGet(out _, out var problem));
        return problem.Code;
    }
}
