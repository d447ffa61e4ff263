using System.Collections.Immutable;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Execution;

/// <summary>Walks an approved plan: writes before acting, resumes from any point, undoes what failed.</summary>
public sealed class Runner(StrategyChoice choice, CloudInventory inventory, ObjectStore objects, TimeProvider time, Random random)
{
    /// <summary>
    /// Runs the plan, or continues it from wherever its journal stands. World failures end in the report; only a bug
    /// or <paramref name="abort"/> throws, and then the journal resumes.
    /// </summary>
    /// <param name="stop">Asks to start no further steps; what is in flight is settled and reported.</param>
    public async Task<RunReport> RunAsync(ApprovedPlan approved, Journal journal, RunOptions options, Action<RunProgress> watch, CancellationToken stop, CancellationToken abort)
    {
        options = Allowed(approved, options);
        var began = time.GetTimestamp();
        var plan = approved.Plan;
        using var hands = new Hands(choice);
        var run = new RunContext(plan, journal, hands, inventory, objects, time, random, options, watch);
        var reconciliation = new Reconciliation(run);
        JournalEvent beginning = run.State.Began is null ? new JournalEvent.RunBegan(plan.Hash, choice.Strategy.Name) : new JournalEvent.RunResumed(choice.Strategy.Name);
        if (!await run.AppendAsync(beginning, abort))
        {
            return Report(run, RunEnd.Failed, [], [], began);
        }

        using var limit = options.Timeout is { } given ? new CancellationTokenSource(given, time) : new();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        var deadline = new StepDeadline(run);
        var failed = await ForwardAsync(run, new StepRun(run, reconciliation), deadline, either.Token, abort);
        var stopped = either.IsCancellationRequested;
        var leftovers = await BackAsync(run, new Unwinding(run, new StepUndo(run, reconciliation), deadline), failed, stopped, abort);
        var end = failed.Length == 0 && plan.Steps.All(step => run.Record(step).Status == StepStatus.Held) ? RunEnd.Done
            : stopped || failed.Length == 0 ? run.HasLeftTraces ? RunEnd.Stopped : RunEnd.Cancelled
            : leftovers.Length == 0 && options.OnFailure != OnFailure.Keep ? RunEnd.RolledBack
            : RunEnd.Failed;
        _ = await run.AppendAsync(new JournalEvent.RunEnded(end, [.. leftovers.Select(left => left.Address)]), abort);
        return Report(run, end, failed, leftovers, began) with { IsOutOfTime = end is RunEnd.Stopped or RunEnd.Cancelled && !stop.IsCancellationRequested && limit.IsCancellationRequested };
    }

    /// <summary>What nobody approved is played on a twin or not at all, and nothing is taken back there: what would stand is worth knowing.</summary>
    private RunOptions Allowed(ApprovedPlan approved, RunOptions options) =>
        approved.Approval.Origin != ApprovalOrigin.Rehearsal ? options
        : choice.Strategy.IsTwin ? options with { Rehearses = true, OnFailure = OnFailure.Keep }
        : throw new InvalidOperationException($"A rehearsal does not run with the strategy '{choice.Strategy.Name}': it reaches more than a twin.");

    private static async Task<ImmutableArray<StepId>> ForwardAsync(RunContext run, StepRun stepRun, StepDeadline deadline, CancellationToken stop, CancellationToken abort)
    {
        // A run that was already being taken back when its process died is not walked forward again.
        if (run.State.Steps.Values.Any(record => record.Status is StepStatus.Undoing or StepStatus.Undone or StepStatus.UndoFailed))
        {
            return [.. run.Plan.Steps.Where(step => run.Record(step).Status != StepStatus.Held).Select(step => step.Id).OrderByDescending(step => step == run.LastFailed)];
        }

        var failed = ImmutableArray.CreateBuilder<StepId>();
        var gate = new Lock();
        var walk = new StepWalk(run.Plan.Steps, step => step.DependsOn, run.Options.Estimates.Of, run.Options.Bounds);
        var unvisited = await walk.RunAsync(
            async step =>
            {
                var held = await deadline.WithinAsync(step, run.Options.StepTimeout, ct => stepRun.RunAsync(step, stop, ct), late => TimedOutAsync(run, step, late, abort), abort);
                lock (gate)
                {
                    if (!held && run.Record(step).Status != StepStatus.Skipped)
                    {
                        run.GiveUp();
                        failed.Add(step.Id);
                    }
                }

                return held;
            },
            () => (failed.Count == 0 || run.Options.GoesOn) && !stop.IsCancellationRequested && run.JournalFailure is null);

        foreach (var step in unvisited.Where(step => run.Record(step).Status == StepStatus.Pending))
        {
            _ = await run.AppendAsync(new JournalEvent.StepSkipped(step.Id, failed.Count > 0 ? failed[0] : null), abort);
        }

        return failed.ToImmutable();
    }

    /// <summary>What nobody waits for any more may still have come to hold.</summary>
    private static async Task<bool> TimedOutAsync(RunContext run, Step step, Failure late, CancellationToken abort)
    {
        var record = run.Record(step);
        if (record.Status is StepStatus.Intended or StepStatus.Pending or StepStatus.Skipped)
        {
            _ = await run.AppendAsync(new JournalEvent.StepFailed(step.Id, record.Attempts, late, "stop"), abort);
        }

        return run.Record(step).Status == StepStatus.Held;
    }

    private static async Task<ImmutableArray<Leftover>> BackAsync(RunContext run, Unwinding unwinding, ImmutableArray<StepId> failed, bool cancelled, CancellationToken abort)
    {
        var whole = run.Plan.Steps.All(step => run.Record(step).Status == StepStatus.Held);
        if (whole)
        {
            return [];
        }

        // What a cancelled run made stands until somebody decides; without a journal nothing may be done at all.
        var chosen = cancelled || run.JournalFailure is not null ? [] : Unwinding.Chosen(run.Options.OnFailure, run.Plan, failed);
        var leftovers = await unwinding.RunAsync(chosen, abort);
        var why = cancelled ? "the run was cancelled" : run.JournalFailure is not null ? "the journal cannot be written" : "kept as asked";
        foreach (var step in run.Plan.Steps.Where(step => !chosen.Contains(step) && step.Effect is Effect.Ensure && run.Record(step).MayExist))
        {
            leftovers = await StandsAsync(run, step, abort) ? leftovers.Add(new(step.Effect.Address, why)) : leftovers;
        }

        return leftovers;
    }

    /// <summary>A step that was tried may have left nothing; what cannot be read may stand.</summary>
    private static async Task<bool> StandsAsync(RunContext run, Step step, CancellationToken abort) =>
        run.Record(step).Status == StepStatus.Held || !(await run.Inventory.ReadAsync(step.Effect.Address, abort)).TryGet(out var found, out _) || found.Resource is not null;

    private RunReport Report(RunContext run, RunEnd end, ImmutableArray<StepId> failed, ImmutableArray<Leftover> leftovers, long began) => new()
    {
        End = end,
        Steps = [.. run.Plan.Steps.Select(step => Outcome(run, step))],
        Leftovers = leftovers,
        Failure = failed.Select(id => run.State.Of(id).LastFailure).OfType<Failure>().FirstOrDefault() ?? run.JournalFailure,
        FailedStep = failed.Length > 0 ? failed[0] : null,
        Fallbacks = run.State.Fallbacks,
        Elapsed = time.GetElapsedTime(began),
    };

    private static StepOutcome Outcome(RunContext run, Step step)
    {
        var record = run.Record(step);
        return new(step.Id, step.Effect.Address, record.Status, record.Attempts, TimeSpan.Zero, record.LastFailure);
    }
}
