namespace Azdoit.Failures;

/// <summary>An error code of Azure Resource Manager or one of its providers.</summary>
/// <param name="Meaning">One English sentence.</param>
/// <param name="LearnPath">The page on learn.microsoft.com that treats it, without language and host: <c>/azure/...</c>; null when none is known.</param>
public sealed record KnownCode(string Code, FailureCategory Category, RetryClass Retry, string Meaning, string? LearnPath);
