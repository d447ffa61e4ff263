using Azdoit.Execution;
using Azdoit.Failures;

namespace Azdoit.Tests.Execution;

public sealed class RetryPolicyTests
{
    private const int Histories = 20_000;

    private static readonly int?[] Statuses = [null, 400, 401, 403, 404, 408, 409, 412, 423, 429, 500, 502, 503, 504];

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 16)]
    public void Waits_double_and_jitter_takes_any_part(int attempt, int seconds)
    {
        Assert.Equal(new RetryDecision.Retry(TimeSpan.FromSeconds(seconds)), Decide(Throttled, new() { Attempts = attempt }, jitter: 1));
        Assert.Equal(new RetryDecision.Retry(TimeSpan.Zero), Decide(Throttled, new() { Attempts = attempt }, jitter: 0));
    }

    [Fact]
    public void The_fifth_failure_is_the_last() =>
        Assert.IsType<RetryDecision.Stop>(Decide(Throttled with { Retry = RetryClass.AfterRead }, new() { Attempts = 5 }));

    [Fact]
    public void What_the_cloud_asks_for_is_waited_whatever_the_jitter()
    {
        var asked = Throttled with { RetryAfter = TimeSpan.FromMinutes(1) };

        Assert.Equal(new RetryDecision.Retry(TimeSpan.FromMinutes(1)), Decide(asked, new() { Attempts = 1 }, jitter: 0));
        Assert.Equal(new RetryDecision.Retry(TimeSpan.FromSeconds(62)), Decide(asked, new() { Attempts = 4 }, jitter: 1));
    }

    [Fact]
    public void A_wait_that_ends_after_the_time_of_the_step_or_the_run_is_not_begun()
    {
        var asked = Throttled with { RetryAfter = TimeSpan.FromMinutes(50) };

        Assert.IsType<RetryDecision.Retry>(Decide(asked, new() { Attempts = 1 }));
        Assert.IsType<RetryDecision.Stop>(Decide(asked, new() { Attempts = 1, StepElapsed = TimeSpan.FromMinutes(15) }));
        Assert.IsType<RetryDecision.Undo>(Decide(asked, new() { Attempts = 1, RunElapsed = TimeSpan.FromMinutes(200), Undoes = true }));
    }

    [Theory]
    [InlineData(FailureCategory.Quota)]
    [InlineData(FailureCategory.Policy)]
    [InlineData(FailureCategory.Configuration)]
    [InlineData(FailureCategory.Capacity)]
    public void What_is_wrong_with_the_wish_asks_for_another_one(FailureCategory category) =>
        Assert.IsType<RetryDecision.ChangeParameters>(Decide(Hopeless(category), new() { Attempts = 1, HasAnotherHand = true, Undoes = true }));

    [Fact]
    public void A_broken_hand_gives_up_at_once_when_another_one_can_go_on()
    {
        Assert.IsType<RetryDecision.FallBack>(Decide(Hopeless(FailureCategory.Dependency), new() { Attempts = 1, HasAnotherHand = true }));
        Assert.IsType<RetryDecision.Undo>(Decide(Hopeless(FailureCategory.Dependency), new() { Attempts = 1, Undoes = true }));
    }

    [Fact]
    public void A_hand_that_fails_without_a_known_reason_is_tried_before_another_one_takes_over()
    {
        var unclear = Hopeless(FailureCategory.Unknown) with { Retry = RetryClass.AfterRead };

        Assert.IsType<RetryDecision.ReadFirst>(Decide(unclear, new() { Attempts = 2, ByThisHand = 2, HasAnotherHand = true }));
        Assert.IsType<RetryDecision.FallBack>(Decide(unclear, new() { Attempts = 3, ByThisHand = 3, HasAnotherHand = true }));
        Assert.IsType<RetryDecision.ReadFirst>(Decide(unclear, new() { Attempts = 3, ByThisHand = 3 }));
    }

    /// <summary>Every code of the table, with every status that may come with it, of a write and of a read.</summary>
    [Fact]
    public void Every_known_code_is_decided_by_its_nature()
    {
        Assert.Equal(344, KnownCodes.All.Count);
        foreach (var code in KnownCodes.All)
        {
            foreach (var status in Statuses)
            {
                var failure = Of(new() { Code = code.Code, Status = status, Writes = true });
                var decision = Decide(failure, new() { Attempts = 1, HasAnotherHand = true, Undoes = true });
                var what = $"{code.Code} with {status}: {decision}";

                // A status alone says "throttled" louder than any code.
                var transient = status == 429 || code.Retry != RetryClass.Never;
                Assert.True(transient == decision is RetryDecision.Retry or RetryDecision.ReadFirst, what);
                Assert.True(decision is not RetryDecision.FallBack, what);
                Assert.True(decision is not RetryDecision.Retry || code.Retry == RetryClass.AfterDelay || status == 429, what);
                Assert.True(status is not >= 500 || decision is not RetryDecision.Retry, what);
                Assert.True(transient || code.Category is not (FailureCategory.Quota or FailureCategory.Policy or FailureCategory.Configuration or FailureCategory.Capacity) || decision is RetryDecision.ChangeParameters, what);
                Assert.True(transient || code.Category is not (FailureCategory.Permission or FailureCategory.Authentication) || decision is RetryDecision.Undo, what);
            }
        }
    }

    [Fact]
    public void No_history_leads_beyond_a_budget_and_what_no_wait_cures_is_never_repeated()
    {
        var random = new Random(4);
        for (var i = 0; i < Histories; i++)
        {
            var failure = Any(random);
            var budget = new RetryBudget
            {
                Attempts = random.Next(1, 8),
                AttemptsBeforeFallback = random.Next(1, 5),
                RunRetries = random.Next(1, 40),
                StepTime = TimeSpan.FromSeconds(random.Next(1, 4000)),
                RunTime = TimeSpan.FromSeconds(random.Next(1, 9000)),
            };
            var attempts = random.Next(1, 10);
            var history = new RetryHistory
            {
                Attempts = attempts,
                ByThisHand = random.Next(1, attempts + 1),
                RunRetries = random.Next(0, 50),
                StepElapsed = TimeSpan.FromSeconds(random.Next(0, 5000)),
                RunElapsed = TimeSpan.FromSeconds(random.Next(0, 10_000)),
                HasAnotherHand = random.Next(2) == 0,
                Undoes = random.Next(2) == 0,
            };

            var decision = RetryPolicy.Decide(failure, history, budget, random.NextDouble());

            var what = $"{failure} {history} {budget}: {decision}";
            TimeSpan? wait = decision switch
            {
                RetryDecision.Retry retry => retry.After,
                RetryDecision.ReadFirst read => read.After,
                RetryDecision.FallBack => TimeSpan.Zero,
                _ => null,
            };
            if (wait is { } goesOnAfter)
            {
                Assert.True(history.Attempts < budget.Attempts && history.RunRetries < budget.RunRetries, what);
                Assert.True(goesOnAfter >= TimeSpan.Zero && history.StepElapsed + goesOnAfter <= budget.StepTime && history.RunElapsed + goesOnAfter <= budget.RunTime, what);
                Assert.True(decision is RetryDecision.FallBack || goesOnAfter >= (failure.RetryAfter ?? TimeSpan.Zero), what);
            }

            Assert.True(failure.Retry != RetryClass.Never || decision is not (RetryDecision.Retry or RetryDecision.ReadFirst), what);
            Assert.True(failure.Retry != RetryClass.AfterRead || decision is not RetryDecision.Retry, what);
            Assert.True(decision is not RetryDecision.FallBack || (history.HasAnotherHand && failure.Category is FailureCategory.Dependency or FailureCategory.Network or FailureCategory.Unknown), what);
            Assert.True(history.Undoes ? decision is not RetryDecision.Stop : decision is not RetryDecision.Undo, what);
        }
    }

    private static Failure Throttled { get; } = new() { Category = FailureCategory.Throttling, Retry = RetryClass.AfterDelay, Code = "TooManyRequests", Message = "", HttpStatus = 429 };

    private static Failure Hopeless(FailureCategory category) => new() { Category = category, Retry = RetryClass.Never, Code = "some-code", Message = "" };

    private static RetryDecision Decide(Failure failure, RetryHistory history, double jitter = 0.5) => RetryPolicy.Decide(failure, history, RetryBudget.Usual, jitter);

    private static Failure Of(Signs signs)
    {
        var (category, retry) = signs.Meaning;
        return new() { Category = category, Retry = retry, Code = signs.Code ?? "none", Message = signs.Text ?? "", HttpStatus = signs.Status };
    }

    private static Failure Any(Random random) => Of(new()
    {
        Breakage = random.Next(3) == 0 ? (Breakage)random.Next(6) : Breakage.None,
        Status = Statuses[random.Next(Statuses.Length)],
        Code = random.Next(2) == 0 ? KnownCodes.All.ElementAt(random.Next(KnownCodes.All.Count)).Code : null,
        ExitCode = random.Next(4) == 0 ? random.Next(256) : null,
        Text = random.Next(4) == 0 ? "the connection timed out" : null,
        Writes = random.Next(4) > 0,
    }) with
    { RetryAfter = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(0, 5000)) : null };
}
