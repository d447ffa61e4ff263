using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>No step, and no undoing of one, is waited for for ever.</summary>
internal sealed class StepDeadline(RunContext run)
{
    // Far above what the retries of a step may take: it ends what would otherwise never end.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    /// <param name="asked">The step's time; null takes the catalogue's word.</param>
    /// <param name="act">Is cancelled once the step's time is over.</param>
    /// <param name="late">What that comes to.</param>
    public async Task<T> WithinAsync<T>(Step step, TimeSpan? asked, Func<CancellationToken, Task<T>> act, Func<Failure, Task<T>> late, CancellationToken abort)
    {
        var time = asked ?? Longest + KnownKinds.Get(step.Effect.Kind).Health.Patience;
        using var limit = new CancellationTokenSource(time, run.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, abort);
        try
        {
            return await act(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !abort.IsCancellationRequested)
        {
            return await late(ExecutionCodes.Failure(ExecutionCodes.OutOfTime, FailureCategory.Timeout, $"{step.Effect.Address.Name} did not come to an end within {Text(time)}"));
        }
    }

    private static string Text(TimeSpan time) => time.TotalMinutes >= 1 ? $"{time.TotalMinutes:0} min" : $"{time.TotalSeconds:0.#} s";
}
