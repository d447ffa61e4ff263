using Azdoit.Execution;
using Azdoit.Failures;

namespace Azdoit.Tests.Execution;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 16)]
    public void Waits_double_and_jitter_takes_at_most_half(int attempt, int seconds)
    {
        Assert.Equal(new RetryDecision.Retry(TimeSpan.FromSeconds(seconds)), RetryPolicy.Decide(Failing(RetryClass.AfterDelay), attempt, jitter: 1));
        Assert.Equal(new RetryDecision.Retry(TimeSpan.FromSeconds(seconds / 2.0)), RetryPolicy.Decide(Failing(RetryClass.AfterDelay), attempt, jitter: 0));
    }

    [Fact]
    public void The_fifth_failure_is_the_last() =>
        Assert.IsType<RetryDecision.Stop>(RetryPolicy.Decide(Failing(RetryClass.AfterRead), RetryPolicy.MaxAttempts, 0.5));

    [Fact]
    public void What_does_not_pass_by_itself_is_not_tried_again() =>
        Assert.IsType<RetryDecision.Stop>(RetryPolicy.Decide(Failing(RetryClass.Never), 1, 0.5));

    [Fact]
    public void The_cloud_may_ask_for_a_longer_wait() =>
        Assert.Equal(
            new RetryDecision.Retry(TimeSpan.FromMinutes(1)),
            RetryPolicy.Decide(Failing(RetryClass.AfterDelay) with { RetryAfter = TimeSpan.FromMinutes(1) }, 1, 0.5));

    private static Failure Failing(RetryClass retry) => new() { Category = FailureCategory.Throttling, Retry = retry, Code = "TooManyRequests", Message = "" };
}
