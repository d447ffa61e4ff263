using Azdoit.Connectors.Arm;

namespace Azdoit.Connectors.Tests.Arm;

public sealed class ArmHeadersTests
{
    [Theory]
    [InlineData("17", null, 17)]
    [InlineData("Sat, 21 Nov 2026 12:00:30 GMT", "Sat, 21 Nov 2026 12:00:00 GMT", 30)]
    [InlineData("Sat, 21 Nov 2026 11:50:30 GMT", "Sat, 21 Nov 2026 11:50:00 GMT", 30)]
    [InlineData("Sat, 21 Nov 2026 12:00:45 GMT", null, 45)]
    [InlineData("Sat, 21 Nov 2026 11:00:00 GMT", "Sat, 21 Nov 2026 12:00:00 GMT", 0)]
    [InlineData("soon", null, null)]
    [InlineData("-5", null, null)]
    public void A_wait_is_seconds_or_a_moment_on_the_clouds_clock(string asked, string? date, int? seconds)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation("Retry-After", asked);
        if (date is not null)
        {
            answer.Headers.TryAddWithoutValidation("Date", date);
        }

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, ArmHeaders.RetryAfter(answer.Headers, new Noon()));
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
