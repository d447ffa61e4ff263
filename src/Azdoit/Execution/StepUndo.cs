using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>
/// Takes one step back. Only what the journal proves to be this objective's own is removed, a container only when
/// everything in it is; in doubt it is named and left.
/// </summary>
internal sealed class StepUndo(RunContext run, Reconciliation reconciliation)
{
    /// <returns>Null when nothing of the step is left.</returns>
    public async Task<Leftover?> RunAsync(Step step, CancellationToken ct)
    {
        var record = run.Record(step);
        if (Reverse(step) is not { } reverse || record.Status is StepStatus.Undone or StepStatus.Pending or StepStatus.Skipped || record.Attempts == 0)
        {
            return null;
        }

        // The step itself may still be in flight, or never have happened.
        if (!(await reconciliation.SettleAsync(Binding.To(step.Effect, run.Objective), record, ct)).TryGet(out var standing, out var unreadable))
        {
            return Left(step, $"it could not be told whether it stands: {unreadable.Code}: {unreadable.Message}");
        }

        if (step.Effect is Effect.Ensure && await ObjectionAsync(step, standing, ct) is { } objection)
        {
            return Left(step, objection);
        }

        var (before, began) = (record.UndoAttempts, run.Elapsed);
        for (var attempt = before + 1; ; attempt++)
        {
            var hand = run.Hand;
            if (!await run.AppendAsync(new JournalEvent.UndoIntended(step.Id, attempt), ct))
            {
                return Left(step, "the journal cannot be written");
            }

            if (await AttemptAsync(hand, reverse, attempt == before + 1 ? standing : null, ct) is not { } failure)
            {
                return await run.AppendAsync(new JournalEvent.UndoHeld(step.Id), ct) ? null : Left(step, "the journal cannot be written");
            }

            _ = await run.AppendAsync(new JournalEvent.UndoFailed(step.Id, attempt, failure), ct);
            switch (run.Decide(failure, attempt - before, hand.Name, attempt - before, run.Elapsed - began))
            {
                case RetryDecision.Retry retry:
                    await Task.Delay(retry.After, run.Time, ct);
                    break;
                case RetryDecision.ReadFirst read:
                    await Task.Delay(read.After, run.Time, ct);
                    break;
                case RetryDecision.FallBack fall when await run.FallBackAsync(step, hand.Name, fall.Reason, ct):
                    break;
                default:
                    return Left(step, $"{failure.Code}: {failure.Message}");
            }
        }
    }

    /// <param name="standing">How the step's own effect stands; null after an earlier attempt, when only another read tells.</param>
    private async Task<Failure?> AttemptAsync(Strategy hand, Effect reverse, Standing? standing, CancellationToken ct)
    {
        if (reverse is Effect.Remove && standing is Standing.Missing)
        {
            return null;
        }

        if (standing is null)
        {
            if (!(await reconciliation.ObserveAsync(reverse, reportedSuccess: false, ct)).TryGet(out var meanwhile, out var unread))
            {
                return unread;
            }

            if (meanwhile is Standing.Holds)
            {
                return null;
            }
        }

        var failure = await hand.RealizeAsync(reverse, _ => Task.CompletedTask, ct);
        var observed = await reconciliation.ObserveAsync(reverse, reportedSuccess: failure is null, ct);
        return !observed.TryGet(out var now, out var unreadable) ? failure ?? unreadable
            : now is Standing.Holds ? null
            : failure ?? Reconciliation.Objection(reverse, now);
    }

    private static Effect? Reverse(Step step) => (step.Undo, step.Effect) switch
    {
        (Undo.Remove, var made) => new Effect.Remove { Address = made.Address, Kind = made.Kind, Class = EffectClass.Destroy },
        (Undo.Restore restore, var changed) => new Effect.Modify { Address = changed.Address, Kind = changed.Kind, Class = EffectClass.Change, Patch = restore.Patch },
        (Undo.Invoke invoke, var done) => new Effect.Invoke { Address = done.Address, Kind = done.Kind, Class = EffectClass.Interrupt, Action = invoke.Action, State = invoke.State },
        _ => null,
    };

    private async Task<string?> ObjectionAsync(Step step, Standing standing, CancellationToken ct)
    {
        var resource = standing switch
        {
            Standing.Holds holds => holds.Resource,
            Standing.Differs differs => differs.Resource,
            Standing.Broken broken => broken.Resource,
            _ => null,
        };
        if (resource is null)
        {
            return null;
        }

        if (KnownKinds.Get(step.Effect.Kind).Taggable && resource.Owner != run.Objective.Value)
        {
            return "it does not carry this objective's tag any more";
        }

        if (!(await run.Inventory.ListAsync(null, resource.Address.ResourceGroup, ct)).TryGet(out var inGroup, out var unreadable))
        {
            return $"what is in it could not be read: {unreadable.Message}";
        }

        var foreign = Ownership.Foreign(run.Plan, run.Objective, resource, inGroup);
        return foreign is null ? null : $"it holds {foreign.Name}, which this objective did not make";
    }

    private static Leftover Left(Step step, string why) => new(step.Effect.Address, why);
}
