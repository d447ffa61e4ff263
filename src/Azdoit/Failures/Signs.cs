namespace Azdoit.Failures;

/// <summary>What is known of an attempt that brought no success, whichever hand made it. Facts count before codes, codes before words.</summary>
public sealed record Signs
{
    /// <summary>How far the exchange came.</summary>
    public Breakage Breakage { get; init; }

    /// <summary>The HTTP status, when one arrived.</summary>
    public int? Status { get; init; }

    /// <summary>The cloud's own code, when there is one.</summary>
    public string? Code { get; init; }

    /// <summary>How a program ended that was the hand, when one was; its own meanings are its connector's to translate.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What was said; asked only where nothing else tells.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the request could change something.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether the cloud said when to come again.</summary>
    public bool Waits { get; init; }

    /// <summary>The one place that says what an unsuccessful attempt means.</summary>
    public (FailureCategory Category, RetryClass Retry) Meaning =>
        (Breakage is Breakage.None or Breakage.Unreadable && Status is not 429 ? OfCode() : null)
        ?? OfExchange()
        ?? OfEnd()
        ?? OfWords()
        ?? (FailureCategory.Unknown, Unclear);

    private RetryClass Unclear => Writes ? RetryClass.AfterRead : RetryClass.AfterDelay;

    private (FailureCategory, RetryClass)? OfCode()
    {
        if (Code is null || KnownCodes.Find(Code) is not { } known)
        {
            return null;
        }

        // One code for a quota that is used up and for an operation that the resource's state forbids: only its text tells.
        if (known.Code == "OperationNotAllowed" && Text is { Length: > 0 } text && !Says(text, "quota"))
        {
            return (FailureCategory.State, RetryClass.Never);
        }

        // A fault inside the cloud may have come after the effect, whatever its code; of a read there is no effect.
        var retry = known.Retry == RetryClass.AfterRead || (known.Retry == RetryClass.AfterDelay && Status >= 500 && !Waits) ? Unclear : known.Retry;
        return (known.Category, retry);
    }

    private (FailureCategory, RetryClass)? OfExchange() => (Breakage, Status) switch
    {
        (Breakage.NotSent, _) => (FailureCategory.Network, RetryClass.AfterDelay),
        (Breakage.Lost, _) => (FailureCategory.Network, Unclear),
        (Breakage.TimedOut, _) => (FailureCategory.Timeout, Unclear),
        (Breakage.Unreadable, null or < 400) => (FailureCategory.Network, Unclear),
        (Breakage.TooLarge, null or < 400) => (FailureCategory.Internal, Writes ? RetryClass.AfterRead : RetryClass.Never),
        (_, null) => null,
        (_, 429) => (FailureCategory.Throttling, RetryClass.AfterDelay),
        (_, 503) => (FailureCategory.Internal, Waits ? RetryClass.AfterDelay : Unclear),
        (_, 500 or (> 504 and < 600)) => (FailureCategory.Internal, Unclear),
        (_, 501) => (FailureCategory.Configuration, RetryClass.Never),
        (_, 502 or 504) => (FailureCategory.Network, Unclear),
        (_, 408) => (FailureCategory.Timeout, Unclear),
        (_, 401) => (FailureCategory.Authentication, RetryClass.Never),
        (_, 403) => (FailureCategory.Permission, RetryClass.Never),
        (_, 404 or 410) => (FailureCategory.Resource, RetryClass.Never),
        (_, 409) => (FailureCategory.State, Unclear),
        (_, 412) => (FailureCategory.State, RetryClass.AfterRead),
        (_, 423) => (FailureCategory.State, RetryClass.Never),
        (_, >= 400 and < 500) => (FailureCategory.Configuration, RetryClass.Never),
        (_, >= 300 and < 400) => (FailureCategory.Unknown, RetryClass.Never),
        _ => null,
    };

    /// <summary>The meanings that shells and <c>timeout</c> give to exit codes.</summary>
    private (FailureCategory, RetryClass)? OfEnd() => ExitCode switch
    {
        124 => (FailureCategory.Timeout, Unclear),
        126 or 127 => (FailureCategory.Dependency, RetryClass.Never),
        > 128 and < 160 => (FailureCategory.Dependency, Unclear),
        _ => null,
    };

    private (FailureCategory, RetryClass)? OfWords()
    {
        foreach (var (words, category, refused) in Phrases)
        {
            if (Text is { } text && Says(text, words))
            {
                return (category, refused is { } retry ? retry : Unclear);
            }
        }

        return null;
    }

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that name a failure's nature; null where the attempt may have had its effect.</summary>
    private static ReadOnlySpan<(string Words, FailureCategory Category, RetryClass? Refused)> Phrases => new (string, FailureCategory, RetryClass?)[]
    {
        ("quota", FailureCategory.Quota, RetryClass.Never),
        ("disallowed by policy", FailureCategory.Policy, RetryClass.Never),
        ("does not have authorization", FailureCategory.Permission, RetryClass.Never),
        ("access denied", FailureCategory.Permission, RetryClass.Never),
        ("permission denied", FailureCategory.Permission, RetryClass.Never),
        ("too many requests", FailureCategory.Throttling, RetryClass.AfterDelay),
        ("throttl", FailureCategory.Throttling, RetryClass.AfterDelay),
        ("rate limit", FailureCategory.Throttling, RetryClass.AfterDelay),
        ("connection refused", FailureCategory.Network, RetryClass.AfterDelay),
        ("could not resolve host", FailureCategory.Network, RetryClass.AfterDelay),
        ("name or service not known", FailureCategory.Network, RetryClass.AfterDelay),
        ("timed out", FailureCategory.Timeout, null),
        ("timeout", FailureCategory.Timeout, null),
        ("connection reset", FailureCategory.Network, null),
        ("connection aborted", FailureCategory.Network, null),
        ("broken pipe", FailureCategory.Network, null),
    };
}
