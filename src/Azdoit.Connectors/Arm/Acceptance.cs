namespace Azdoit.Connectors.Arm;

/// <summary>The cloud took a write.</summary>
/// <param name="Progress">Where its progress can be read; null when it is through.</param>
internal sealed record Acceptance(string? RequestId, string? Progress, TimeSpan? RetryAfter);
