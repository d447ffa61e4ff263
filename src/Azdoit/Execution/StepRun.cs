using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>
/// Carries one step through: announce, act, read, decide. Whatever a strategy reports, the step holds when a read says
/// so, and after anything unclear the cloud is read before anything is sent again.
/// </summary>
internal sealed class StepRun(RunContext run, Reconciliation reconciliation)
{
    /// <param name="stop">Cancelled once a person wants no further attempts; what is in flight is still settled.</param>
    /// <param name="abort">Cancelled when the process should leave at once.</param>
    /// <returns>True when the effect holds.</returns>
    public async Task<bool> RunAsync(Step step, CancellationToken stop, CancellationToken abort)
    {
        var effect = Binding.To(step.Effect, run.Objective);
        var before = run.Record(step);
        if (before.Status == StepStatus.Held)
        {
            return true;
        }

        if (before.Attempts == 0)
        {
            if (await RefusalAsync(step, abort) is { } refusal)
            {
                await run.AppendAsync(new JournalEvent.StepFailed(step.Id, 0, refusal, "stop"), abort);
                return false;
            }
        }
        else if (await FoundAsync(step, effect, before, abort))
        {
            return true;
        }

        for (var attempt = before.Attempts + 1; ; attempt++)
        {
            if (!await run.AppendAsync(new JournalEvent.StepIntended(step.Id, attempt), abort))
            {
                return false;
            }

            if (await AttemptAsync(step, effect, abort) is not { } failure)
            {
                return true;
            }

            var decision = run.JournalFailure is not null ? new RetryDecision.Stop("the journal cannot be written")
                : stop.IsCancellationRequested ? new RetryDecision.Stop("cancelled")
                : RetryPolicy.Decide(failure, attempt, run.Jitter());
            if (!await run.AppendAsync(new JournalEvent.StepFailed(step.Id, attempt, failure, decision is RetryDecision.Retry ? "retry" : "stop"), abort)
                || decision is not RetryDecision.Retry retry
                || !await WaitedAsync(retry.After, stop))
            {
                return false;
            }

            if (await FoundAsync(step, effect, run.Record(step), abort))
            {
                return true;
            }
        }
    }

    private async Task<Failure?> RefusalAsync(Step step, CancellationToken abort)
    {
        if (!(await run.Inventory.ReadAsync(step.Effect.Address, abort)).TryGet(out var found, out var failure))
        {
            return failure;
        }

        IReadOnlyList<Inventory.ObservedResource>? inGroup = null;
        if (step.Effect is Effect.Remove && found.Resource is not null && !(await run.Inventory.ListAsync(null, step.Effect.Address.ResourceGroup, abort)).TryGet(out inGroup, out failure))
        {
            return failure;
        }

        return Precondition.Objection(step, found, inGroup, run.Options.Rehearses);
    }

    /// <summary>After an earlier attempt, here or in a process that died: whether its effect is there after all.</summary>
    private async Task<bool> FoundAsync(Step step, Effect effect, StepRecord record, CancellationToken abort)
    {
        // A restart leaves no trace that a read could tell from never having happened: only an acknowledgement proves it.
        if (step is { Effect: Effect.Invoke, Undo: Undo.None } && !record.Sent)
        {
            return false;
        }

        return (await reconciliation.SettleAsync(effect, record, abort)).TryGet(out var standing, out _)
            && standing is Standing.Holds holds && IsOurs(effect, holds)
            && (record.Status == StepStatus.Intended || await run.AppendAsync(new JournalEvent.StepIntended(step.Id, record.Attempts), abort))
            && await run.AppendAsync(new JournalEvent.StepHeld(step.Id, await run.EvidenceAsync(holds, abort), Found: true), abort);
    }

    /// <returns>Null when the effect holds and that is in the journal.</returns>
    private async Task<Failure?> AttemptAsync(Step step, Effect effect, CancellationToken abort)
    {
        var failure = await run.Strategy.RealizeAsync(
            effect, receipt => run.AppendAsync(new JournalEvent.StepSent(step.Id, receipt.RequestId, receipt.Operation), abort), abort);
        if (failure is not null && failure.Retry != RetryClass.AfterRead)
        {
            return failure;
        }

        var observed = failure is null
            ? await reconciliation.ObserveAsync(effect, reportedSuccess: true, abort)
            : await reconciliation.SettleAsync(effect, run.Record(step), abort);
        if (!observed.TryGet(out var standing, out var unreadable))
        {
            return failure ?? unreadable;
        }

        if (standing is Standing.Holds holds && IsOurs(effect, holds) && (failure is null || Proves(step)))
        {
            return await run.AppendAsync(new JournalEvent.StepHeld(step.Id, await run.EvidenceAsync(holds, abort), Found: failure is not null), abort)
                ? null
                : run.JournalFailure;
        }

        return failure ?? Reconciliation.Objection(effect, standing) ?? ExecutionCodes.Failure(ExecutionCodes.Drift, FailureCategory.State, $"{effect.Address.Name} was made by somebody else meanwhile");
    }

    /// <summary>Whether a read alone proves that the step happened.</summary>
    private bool Proves(Step step) => step is not { Effect: Effect.Invoke, Undo: Undo.None } || run.Record(step).Sent;

    /// <summary>What stands under our name with somebody else's mark is not our step's doing.</summary>
    private bool IsOurs(Effect effect, Standing.Holds holds) =>
        effect is not Effect.Ensure || holds.Resource?.Owner is not { } owner || owner == run.Objective.Value;

    private async Task<bool> WaitedAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, run.Time, stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
