using Azdoit.Failures;

namespace Azdoit.Execution;

/// <summary>From a failure and history to a decision; only the Runner asks, because only the Runner retries writes.</summary>
public static class RetryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(16);

    /// <param name="jitter">0 to 1: where in the whole of the backoff the wait falls.</param>
    public static RetryDecision Decide(Failure failure, RetryHistory history, RetryBudget budget, double jitter)
    {
        if (history.HasAnotherHand && IsOfTheHand(failure) && (failure.Retry == RetryClass.Never || history.ByThisHand >= budget.AttemptsBeforeFallback)
            && history.Attempts < budget.Attempts && HasRetriesLeft(history, budget, TimeSpan.Zero))
        {
            return new RetryDecision.FallBack($"{failure.Code} is trouble of the hand, not of what is wanted");
        }

        if (failure.Retry == RetryClass.Never)
        {
            return IsOfTheRequest(failure.Category)
                ? new RetryDecision.ChangeParameters($"{failure.Code} does not pass until something else is asked for")
                : Over($"{failure.Code} does not pass by itself", history);
        }

        var wait = Wait(failure.RetryAfter, history.Attempts, jitter);
        if (history.Attempts >= budget.Attempts)
        {
            return Over($"{history.Attempts} attempts failed", history);
        }

        if (!HasRetriesLeft(history, budget, wait))
        {
            return Over(history.RunRetries >= budget.RunRetries ? $"{history.RunRetries} attempts of this run were repetitions" : $"the next attempt, in {wait.TotalSeconds:0} s, would come after its time", history);
        }

        return failure.Retry == RetryClass.AfterRead ? new RetryDecision.ReadFirst(wait) : new RetryDecision.Retry(wait);
    }

    /// <summary>
    /// 2, 4, 8, 16 s, of which jitter leaves any part, so that many clients do not come back at once. What the cloud asks
    /// for is kept in any case, and the jitter comes on top.
    /// </summary>
    private static TimeSpan Wait(TimeSpan? asked, int attempt, double jitter)
    {
        var full = attempt < 4 ? First * Math.Pow(2, attempt - 1) : Cap;
        return asked is { } least ? least + (First * jitter) : full * jitter;
    }

    private static bool HasRetriesLeft(RetryHistory history, RetryBudget budget, TimeSpan wait) =>
        history.RunRetries < budget.RunRetries && wait <= budget.StepTime - history.StepElapsed && wait <= budget.RunTime - history.RunElapsed;

    /// <summary>A program that is missing or broke, or a way that another hand may not take. What the cloud says of the wish itself, every hand is told.</summary>
    private static bool IsOfTheHand(Failure failure) =>
        failure.Category == FailureCategory.Dependency
        || (failure is { Category: FailureCategory.Network or FailureCategory.Unknown, HttpStatus: null } && KnownCodes.Find(failure.Code) is null);

    private static bool IsOfTheRequest(FailureCategory category) =>
        category is FailureCategory.Quota or FailureCategory.Capacity or FailureCategory.Policy or FailureCategory.Configuration;

    private static RetryDecision Over(string reason, RetryHistory history) =>
        history.Undoes ? new RetryDecision.Undo(reason) : new RetryDecision.Stop(reason);
}
