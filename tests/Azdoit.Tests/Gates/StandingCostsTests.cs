using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Tests.Fakes;

namespace Azdoit.Tests.Gates;

public sealed class StandingCostsTests
{
    private readonly MemoryLedger ledger = new(TimeProvider.System, Some.Ann);
    private readonly FakeCloud cloud = new();

    [Fact]
    public async Task What_is_gone_blocks_nobody()
    {
        var facts = await FactsAsync(600m);
        Assert.Equal(GateAnswer.Deny, Gatekeeper.Judge(facts).Answer);

        Assert.Equal(GateAnswer.Ask, Gatekeeper.Judge(await FreshAsync(facts)).Answer);
        Assert.Empty(await StandingAsync());
    }

    [Fact]
    public async Task What_is_there_goes_on_costing()
    {
        cloud.Put(Some.Vm("old"), Some.Body("Standard_D4s_v3", "eastus"));

        Assert.Equal(GateAnswer.Deny, Gatekeeper.Judge(await FreshAsync(await FactsAsync(600m))).Answer);
        Assert.Single(await StandingAsync());
    }

    [Fact]
    public async Task Nothing_is_read_for_a_plan_that_fits()
    {
        var facts = await FactsAsync(5m);

        Assert.Same(facts, await FreshAsync(facts));
        Assert.Equal(0, cloud.Reads);
        Assert.Single(await StandingAsync());
    }

    private async Task<GateFacts> FactsAsync(decimal added)
    {
        Assert.True((await ledger.AppendAsync([Some.Standing(600m)], default)).TryGet(out _, out _));
        Assert.True((await ledger.ReadAsync(default)).TryGet(out var state, out _));
        return Some.Facts(added) with { Ledger = state };
    }

    private async Task<GateFacts> FreshAsync(GateFacts facts)
    {
        Assert.True((await StandingCosts.FreshAsync(facts, ledger, cloud, default)).TryGet(out var fresh, out var problem), problem?.Detail);
        return fresh;
    }

    private async Task<IEnumerable<ResourceAddress>> StandingAsync()
    {
        Assert.True((await ledger.ReadAsync(default)).TryGet(out var state, out _));
        return state.Live.Keys.Select(live => live.Resource);
    }
}
