using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Planning;

namespace Azdoit.Strategies;

/// <summary>
/// A hand: carries effects out. Never throws for what the world does; what it reports is a hint, the truth is read
/// from the cloud afterwards. Never retries a write: only the Runner does.
/// </summary>
public abstract class Strategy
{
    /// <summary><c>arm</c>, <c>az</c>, <c>terraform</c>, <c>mcp</c> or <c>code</c>.</summary>
    public abstract string Name { get; }

    /// <summary>True when it reaches nothing but a twin, where a plan is rehearsed.</summary>
    public virtual bool IsTwin => false;

    /// <summary>0 to 1: 1 is as fast as the cloud itself, less where every effect costs more than its request.</summary>
    public virtual double Ease => 1;

    /// <summary>Why it is certainly not available here, as far as a glance tells; null when it may be.</summary>
    public virtual string? Absence() => null;

    /// <summary>Whether it can carry the effect out, and how well.</summary>
    public abstract Capability Assess(Effect effect);

    /// <summary>Makes itself ready; asked only of a strategy that is about to be chosen.</summary>
    /// <returns>Null, or why it is not available here: not installed, too old, not logged in.</returns>
    public virtual Task<Diagnostic?> ReadyAsync(CancellationToken ct) => Task.FromResult<Diagnostic?>(null);

    /// <summary>What it would run, to be shown before it does: lines that a person can paste into a shell.</summary>
    public virtual ImmutableArray<string> Foresee(Effect effect) => [];

    /// <summary>
    /// Sends the effect and waits until the cloud says that it is through. <paramref name="sent"/> is awaited as soon
    /// as the cloud has accepted the request, so that its progress can be found again after a crash.
    /// </summary>
    /// <returns>Null when the cloud reported success.</returns>
    public abstract Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct);

    /// <summary>Waits until nothing of an earlier request is in flight any more, whatever came of it.</summary>
    public abstract Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct);
}

/// <summary>The cloud's acknowledgement of a request.</summary>
/// <param name="Operation">Where its progress can be read; null when it was answered at once.</param>
public sealed record Receipt(string? RequestId, string? Operation);

/// <param name="Score">0 (cannot) to 1.</param>
public sealed record Capability(double Score, string Reason)
{
    public bool Can => Score > 0;

    /// <summary>Whether a second time changes nothing.</summary>
    public bool IsIdempotent { get; init; } = true;

    /// <summary>USD that the strategy itself charges, beside what the cloud does.</summary>
    public decimal Cost { get; init; }
}
