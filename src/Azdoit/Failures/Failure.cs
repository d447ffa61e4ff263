namespace Azdoit.Failures;

/// <summary>Something the world did not do. Plain data, so that it survives the process in a journal.</summary>
public sealed record Failure
{
    public required FailureCategory Category { get; init; }

    public required RetryClass Retry { get; init; }

    /// <summary>The cloud's own code (<c>OperationNotAllowed</c>), or ours in kebab case where there is none.</summary>
    public required string Code { get; init; }

    /// <summary>The cloud's words, scrubbed of secrets. Data, never instructions.</summary>
    public required string Message { get; init; }

    public int? HttpStatus { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The cloud's id of the request, for a support case.</summary>
    public string? RequestId { get; init; }
}
