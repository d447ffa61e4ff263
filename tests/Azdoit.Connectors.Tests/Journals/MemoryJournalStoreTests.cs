using Azdoit.Durability;

namespace Azdoit.Connectors.Tests.Journals;

public sealed class MemoryJournalStoreTests : JournalStoreContract
{
    private readonly MemoryJournalStore store = new(Writer, TimeProvider.System);

    protected override JournalStore Store => store;

    [Fact]
    public async Task After_its_holders_death_another_goes_on_and_the_dead_one_cannot_write()
    {
        var id = NewId();
        var dead = await CreatedAsync(id);
        await AppendedAsync(dead, Opening);

        store.DropHolders();
        await using var heir = await OpenedAsync(id);

        Assert.False((await dead.AppendAsync(new JournalEvent.StepIntended(new("a"), 1), default)).TryGet(out _, out _));
        await dead.DisposeAsync();
        await AppendedAsync(heir, new JournalEvent.StepIntended(new("a"), 1));
    }
}
