using Azdoit.Execution;
using Azdoit.Failures;

namespace Azdoit.Tests.Execution;

public sealed class CircuitTests
{
    private static readonly TimeSpan Now = TimeSpan.FromMinutes(1);

    private static readonly Failure Storm = new() { Category = FailureCategory.Throttling, Retry = RetryClass.AfterDelay, Code = "TooManyRequests", Message = "" };

    [Fact]
    public void Failures_in_a_row_let_the_endpoint_rest()
    {
        Assert.Equal(TimeSpan.Zero, Failed(Circuit.Threshold - 1).Wait(Now));
        Assert.Equal(Circuit.Rest, Failed(Circuit.Threshold).Wait(Now));
    }

    [Fact]
    public void One_request_at_a_time_finds_out_whether_it_is_well_again()
    {
        var rested = Failed(Circuit.Threshold);
        var later = Now + Circuit.Rest;

        Assert.Equal(TimeSpan.Zero, rested.Wait(later));
        Assert.Equal(Circuit.Rest, rested.Sending(later).Wait(later));
        Assert.Equal(Circuit.Rest, rested.Sending(later).After(Storm, later).Wait(later));
        Assert.Equal(Circuit.Closed, rested.Sending(later).After(null, later));
    }

    [Fact]
    public void A_success_or_a_refusal_between_failures_starts_the_count_anew()
    {
        var refusal = Storm with { Category = FailureCategory.Permission, Retry = RetryClass.Never };

        Assert.Equal(Circuit.Closed, Failed(Circuit.Threshold - 1).After(null, Now));
        Assert.Equal(Circuit.Closed, Failed(Circuit.Threshold - 1).After(refusal, Now));
    }

    [Fact]
    public void A_longer_rest_that_the_endpoint_asks_for_is_given_within_reason()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), Failed(Circuit.Threshold, TimeSpan.FromMinutes(2)).Wait(Now));
        Assert.Equal(Circuit.LongestRest, Failed(Circuit.Threshold, TimeSpan.FromDays(1)).Wait(Now));
    }

    private static Circuit Failed(int times, TimeSpan? asked = null)
    {
        var circuit = Circuit.Closed;
        for (var i = 0; i < times; i++)
        {
            circuit = circuit.After(Storm with { RetryAfter = asked }, Now);
        }

        return circuit;
    }
}
