using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Tests.Fakes;
using Azdoit.Tests.Gates;

namespace Azdoit.Tests.Execution;

/// <summary>What nobody approved never leaves the twin.</summary>
public sealed class RehearsalTests
{
    private static readonly GateFacts Facts = Some.Facts(5m, Some.Create("web-01"));

    [Fact]
    public async Task A_hand_that_reaches_more_than_a_twin_is_not_given_a_rehearsal()
    {
        var hand = new Reaching();
        var journals = new MemoryJournalStore(Some.Ann, TimeProvider.System);
        Assert.True((await journals.CreateAsync(Some.Mine, TestContext.Current.CancellationToken)).TryGet(out var journal, out _));
        var runner = new Runner(new(hand, "a test"), new FakeWorld().Cloud, new MemoryObjectStore(), TimeProvider.System, new Random(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => runner.RunAsync(Gatekeeper.Rehearse(Facts), journal, new(), _ => { }, CancellationToken.None, CancellationToken.None));

        Assert.Empty(journal.Entries);
        Assert.False(hand.Moved);
    }

    [Fact]
    public void A_rehearsal_covers_nothing_that_asks_for_a_yes()
    {
        var rehearsed = Gatekeeper.Rehearse(Facts).Approval;

        Assert.Equal(ApprovalOrigin.Rehearsal, rehearsed.Origin);
        Assert.All(Gatekeeper.Judge(Facts).Needs, need => Assert.False(rehearsed.Covers(need, Some.Ann)));
    }

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void A_rehearsal_grows_stale_after_a_quarter_of_an_hour(int minutes, bool stale) =>
        Assert.Equal(stale, new RehearsalMark(Facts.Plan.Hash, Some.Now, 0).IsStale(Some.Now.AddMinutes(minutes)));

    private sealed class Reaching : Strategy
    {
        public bool Moved { get; private set; }

        public override string Name => "arm";

        public override Capability Assess(Effect effect) => new(1, "");

        public override Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
        {
            Moved = true;
            return Task.FromResult<Failure?>(null);
        }

        public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => Task.FromResult<Failure?>(null);
    }
}
