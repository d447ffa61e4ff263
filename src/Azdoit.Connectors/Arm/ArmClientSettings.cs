namespace Azdoit.Connectors.Arm;

public sealed record ArmClientSettings
{
    public required TimeProvider Clock { get; init; }

    /// <summary>For jitter; safe for concurrent use.</summary>
    public required Random Random { get; init; }

    /// <summary>For request ids.</summary>
    public required Func<Guid> NewId { get; init; }

    public string UserAgent { get; init; } = "azdoit";

    /// <summary>How often a read is tried; writes are sent once.</summary>
    public int ReadAttempts { get; init; } = 4;

    /// <summary>The wait before a read's second attempt; it doubles from there.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>A read that is told to wait longer than this fails instead, and says so.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one exchange, body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>In bytes.</summary>
    public int LargestAnswer { get; init; } = 64 << 20;
}
