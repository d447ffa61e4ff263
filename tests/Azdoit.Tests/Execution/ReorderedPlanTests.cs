using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Tests.Fakes;
using Azdoit.Tests.Gates;

namespace Azdoit.Tests.Execution;

/// <summary>What a step is known by follows from what it does, so a journal fits a plan in whatever order its steps are listed.</summary>
public sealed class ReorderedPlanTests
{
    [Fact]
    public async Task A_journal_goes_on_with_the_steps_in_another_order_and_nothing_is_sent_twice()
    {
        var effects = Enumerable.Range(1, 8).Select(number => Some.Create($"web-{number}")).ToArray();
        var (cloud, journals, began) = (new FakeCloud(), new MemoryJournalStore(Some.Ann, TimeProvider.System), 0);
        Assert.True((await journals.CreateAsync(Some.Mine, CancellationToken.None)).TryGet(out var journal, out _));
        using var stop = new CancellationTokenSource();
        var hand = new FakeHand(cloud)
        {
            OnTwin = true,
            Misbehave = (_, _) =>
            {
                if (++began == 4)
                {
                    stop.Cancel();
                }

                return null;
            },
        };

        var first = await RunAsync(effects, stop.Token);
        var second = await RunAsync([.. effects.Reverse()], CancellationToken.None);

        Assert.Equal((RunEnd.Stopped, RunEnd.Done), (first.End, second.End));
        Assert.Equal(effects.Select(effect => effect.Address), hand.Sent.Select(effect => effect.Address).OrderBy(address => address.Id));

        Task<RunReport> RunAsync(Effect[] order, CancellationToken stopped) =>
            new Runner(new(hand, "a test"), cloud, new MemoryObjectStore(), TimeProvider.System, new Random(1))
                .RunAsync(Gatekeeper.Rehearse(Some.Facts(5m, order)), journal, new() { MaxParallel = 1 }, _ => { }, stopped, CancellationToken.None);
    }

    [Fact]
    public async Task Steps_are_named_by_what_they_do_and_not_by_where_they_stand()
    {
        var one = await StepsAsync("create a storage account called alpha1 and a storage account called beta22 in resource group rg-web in westeurope");
        var other = await StepsAsync("create a storage account called beta22 and a storage account called alpha1 in resource group rg-web in westeurope");

        Assert.Equal(one.Order(), other.Order());
    }

    private static async Task<IEnumerable<string>> StepsAsync(string request)
    {
        var answer = await new FakeWorld().DoAsync(request, ask => ask with { DryRun = true });
        return answer.Planned?.Plan is { } plan ? plan.Steps.Select(step => $"{step.Id} {step.Effect.Address}") : throw new InvalidOperationException($"{answer.Outcome}: {string.Join("; ", answer.Questions.Select(question => question.Text))}");
    }
}
