using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>
/// Carries one step through: announce, act, read, decide. Whatever a strategy reports, the step holds when a read says
/// so, and before anything is sent again the cloud is read.
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

        var began = run.Elapsed;
        if (before.Attempts == 0)
        {
            if (await RefusalAsync(step, abort) is { } refusal)
            {
                await run.AppendAsync(new JournalEvent.StepFailed(step.Id, 0, refusal, "stop"), abort);
                return false;
            }
        }
        else if (await FoundAsync(step, effect, abort) is { IsMissing: false } found)
        {
            // An earlier attempt, here or in a process that died.
            if (found.Failure is not { } unclear)
            {
                return true;
            }

            if (await OverAsync(step, effect, before.Attempts, unclear, began, stop, abort) is { } over)
            {
                return over.Holds;
            }
        }

        for (var attempt = before.Attempts + 1; ; attempt++)
        {
            if (!await AdmittedAsync(effect, stop))
            {
                await run.AppendAsync(new JournalEvent.StepSkipped(step.Id, null), abort);
                return false;
            }

            if (!await run.AppendAsync(new JournalEvent.StepIntended(step.Id, attempt), abort))
            {
                return false;
            }

            var failure = await AttemptAsync(step, effect, abort);
            run.Circuits.Tell(run.HandOf(run.Record(step)), effect, failure);
            if (failure is null)
            {
                return true;
            }

            if (await OverAsync(step, effect, attempt, failure, began, stop, abort) is { } over)
            {
                return over.Holds;
            }
        }
    }

    private async Task<Failure?> RefusalAsync(Step step, CancellationToken abort)
    {
        if (!(await run.Inventory.ReadAsync(step.Effect.Address, abort)).TryGet(out var found, out var failure))
        {
            return failure;
        }

        IReadOnlyList<ObservedResource>? inGroup = null;
        if (step.Effect is Effect.Remove && found.Resource is not null && !(await run.Inventory.ListAsync(null, step.Effect.Address.ResourceGroup, abort)).TryGet(out inGroup, out failure))
        {
            return failure;
        }

        return Precondition.Objection(step, found, inGroup, run.Options.Rehearses);
    }

    /// <summary>Decides about a failed attempt, waits and reads as decided.</summary>
    /// <returns>Null when the effect is to be sent again.</returns>
    private async Task<Sight?> OverAsync(Step step, Effect effect, int attempts, Failure failure, TimeSpan began, CancellationToken stop, CancellationToken abort)
    {
        // A read that fails counts as an attempt, so that this ends; only the first failure is of an attempt that was announced.
        for (var tried = attempts; ; tried++)
        {
            var record = run.Record(step);
            var decision = run.JournalFailure is not null ? new RetryDecision.Stop("the journal cannot be written")
                : stop.IsCancellationRequested ? new RetryDecision.Stop("cancelled")
                : run.IsLost ? new RetryDecision.Undo("another step failed for good")
                : run.Decide(failure, tried, record.Hand ?? run.Hand.Name, record.ByHand, run.Elapsed - began);
            if (!await run.AppendAsync(new JournalEvent.StepFailed(step.Id, attempts, failure, decision.Word), abort))
            {
                return Sight.Nothing;
            }

            var goesOn = decision switch
            {
                RetryDecision.Retry retry => await WaitedAsync(retry.After, stop),
                RetryDecision.ReadFirst read => await WaitedAsync(read.After, stop),
                RetryDecision.FallBack fall => await run.FallBackAsync(step, record.Hand ?? run.Hand.Name, fall.Reason, abort),
                _ => false,
            };
            if (!goesOn)
            {
                return Sight.Nothing;
            }

            var found = await FoundAsync(step, effect, abort);
            if (found.Failure is not { } unclear)
            {
                return found.Holds ? found : null;
            }

            failure = unclear;
        }
    }

    /// <summary>After an earlier attempt: whether its effect is there after all.</summary>
    private async Task<Sight> FoundAsync(Step step, Effect effect, CancellationToken abort)
    {
        var record = run.Record(step);
        if (!(await reconciliation.SettleAsync(effect, record, abort)).TryGet(out var standing, out var unclear))
        {
            return new(unclear);
        }

        if (standing is Standing.Pending)
        {
            return new(Reconciliation.Objection(effect, standing));
        }

        if (Stranger(effect, standing) is { } stranger)
        {
            return new(stranger);
        }

        if (standing is not Standing.Holds holds || !Proves(step, record))
        {
            return Sight.Missing;
        }

        return (record.Status == StepStatus.Intended || await run.AppendAsync(new JournalEvent.StepIntended(step.Id, record.Attempts), abort))
            && await run.AppendAsync(new JournalEvent.StepHeld(step.Id, await run.EvidenceAsync(holds, abort), Found: true), abort)
            ? Sight.Held
            : new(run.JournalFailure!);
    }

    /// <returns>Null when the effect holds and that is in the journal.</returns>
    private async Task<Failure?> AttemptAsync(Step step, Effect effect, CancellationToken abort)
    {
        var failure = await run.HandOf(run.Record(step)).RealizeAsync(
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

        if (Stranger(effect, standing) is { } stranger)
        {
            return stranger;
        }

        if (standing is Standing.Holds holds && (failure is null || Proves(step, run.Record(step))))
        {
            return await run.AppendAsync(new JournalEvent.StepHeld(step.Id, await run.EvidenceAsync(holds, abort), Found: failure is not null), abort)
                ? null
                : run.JournalFailure;
        }

        return failure ?? Reconciliation.Objection(effect, standing);
    }

    /// <summary>Whether a read alone proves that the step happened: a restart leaves no trace, only an acknowledgement tells.</summary>
    private static bool Proves(Step step, StepRecord record) => step is not { Effect: Effect.Invoke, Undo: Undo.None } || record.Sent;

    /// <summary>What stands under our name without our mark is not our step's doing, and no further attempt may touch it.</summary>
    private static Failure? Stranger(Effect effect, Standing standing)
    {
        var there = standing switch
        {
            Standing.Holds holds => holds.Resource,
            Standing.Differs differs => differs.Resource,
            Standing.Broken broken => broken.Resource,
            _ => null,
        };
        return effect is Effect.Ensure ensure && there is not null && new ObservedResource(ensure.Address, ensure.Body).Owner is { } owner && there.Owner != owner
            ? ExecutionCodes.Failure(ExecutionCodes.Drift, FailureCategory.State, $"{effect.Address.Name} does not carry this objective's tag: somebody else made or changed it meanwhile")
            : null;
    }

    /// <summary>Waits while the endpoint rests after failures in a row.</summary>
    private async Task<bool> AdmittedAsync(Effect effect, CancellationToken stop)
    {
        while (run.Circuits.Ask(run.Hand, effect) is { Ticks: > 0 } rest)
        {
            if (run.IsLost || !await WaitedAsync(rest, stop))
            {
                return false;
            }
        }

        return true;
    }

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

    /// <summary>What a read showed of an effect that was sent before.</summary>
    private sealed record Sight(Failure? Failure)
    {
        public static Sight Held { get; } = new((Failure?)null) { Holds = true };

        public static Sight Missing { get; } = new((Failure?)null) { IsMissing = true };

        /// <summary>Nobody looks any more.</summary>
        public static Sight Nothing { get; } = new((Failure?)null);

        public bool Holds { get; private init; }

        public bool IsMissing { get; private init; }
    }
}
