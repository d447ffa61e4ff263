namespace Azdoit.Durability;

/// <summary>One strategy gave up, another took over.</summary>
/// <param name="Because">The step in which it gave up.</param>
public sealed record Fallback(string From, string To, StepId Because, string Reason, DateTimeOffset At);
