using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>A plan is carried out on a twin of the target by the same runner, and what would happen is told.</summary>
internal sealed class Rehearsing(AgentParts parts)
{
    private static readonly ObjectiveId Objective = new("00000000-0000-7000-8000-000000000000");

    public async Task<Answer> RunAsync(Matter matter, GateFacts facts, Answer told, CancellationToken stop, CancellationToken abort)
    {
        if (parts.Twin is not { } make)
        {
            return told with { Outcome = AnswerOutcome.Invalid, Diagnostics = told.Diagnostics.Add(Diagnostic.Error(FlowCodes.NotRehearsed, "There is no twin of this target")) };
        }

        if (!(await make(matter.Plan, abort)).TryGet(out var twin, out var failure))
        {
            return told with
            {
                Outcome = failure.Category == FailureCategory.Permission ? AnswerOutcome.Failed : AnswerOutcome.Unreachable,
                Diagnostics = told.Diagnostics.Add(Diagnostic.Error(FlowCodes.NotRehearsed, "No twin of the target could be made", $"{failure.Code}: {failure.Message}")),
            };
        }

        await using (twin)
        {
            var rehearsal = await PlayedAsync(matter, facts, twin, stop, abort);
            var forgotten = parts.Remember(rehearsal);
            return told with
            {
                Outcome = rehearsal.IsOk ? AnswerOutcome.Done : AnswerOutcome.Denied,
                Rehearsal = rehearsal,
                Card = told.Card! with { Rehearsed = new(rehearsal.Plan, rehearsal.SnapshotAt, rehearsal.Failures.Length) },
                Diagnostics = [.. told.Diagnostics, .. rehearsal.Failures.Select(Predicted), .. forgotten is null ? [] : (ImmutableArray<Diagnostic>)[forgotten]],
            };
        }
    }

    private async Task<Rehearsal> PlayedAsync(Matter matter, GateFacts facts, Twin twin, CancellationToken stop, CancellationToken abort)
    {
        var runner = new Runner(new(twin.Strategy, "the twin's own"), twin.Inventory, new MemoryObjectStore(), twin.Time, parts.Random);
        var journals = new MemoryJournalStore(parts.Caller, parts.Time);
        if (!(await journals.CreateAsync(Objective, abort)).TryGet(out var journal, out _))
        {
            throw new System.Diagnostics.UnreachableException();
        }

        await using (journal)
        {
            var report = await Task.Run(() => runner.RunAsync(Gatekeeper.Rehearse(facts), journal, new(), _ => { }, stop, abort), CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            return new()
            {
                Plan = matter.Plan.Hash,
                SnapshotAt = twin.SnapshotAt,
                Age = parts.Time.GetUtcNow() - twin.SnapshotAt,
                Failures = [.. Drifted(matter), .. report.Steps.Where(step => step is { Status: StepStatus.Failed, Failure: not null }).Select(Predicted)],
                NotReached = [.. report.Steps.Where(step => step.Status == StepStatus.Skipped).Select(step => step.Step)],
                EndStates = await EndAsync(matter, twin.Inventory, abort),
                NotModelled = twin.NotModelled,
            };
        }
    }

    /// <summary>What others changed since the plan was made: the original shows it, the twin cannot.</summary>
    private static IEnumerable<PredictedFailure> Drifted(Matter matter) =>
        from step in matter.Plan.Steps
        where step.DependsOn.IsEmpty && step.Effect.Fingerprint is not null
        let now = matter.Before.FirstOrDefault(resource => resource.Address.Equals(step.Effect.Address))
        where now is not null && now.Fingerprint != step.Effect.Fingerprint
        let drift = ExecutionCodes.Failure(ExecutionCodes.Drift, FailureCategory.State, $"{now.Address.Name} has changed since the plan was made")
        select new PredictedFailure(step.Id, now.Address, drift, RehearsalRemedies.Of(drift));

    private static PredictedFailure Predicted(StepOutcome step) => new(step.Step, step.Address, step.Failure!, RehearsalRemedies.Of(step.Failure!));

    private static Diagnostic Predicted(PredictedFailure predicted) => Diagnostic.Error(
        FlowCodes.RehearsalFailed, $"The step '{predicted.Step}' would fail", $"{predicted.Address.Name}: {predicted.Failure.Code}: {predicted.Failure.Message}", Suggestion.Person(predicted.Remedy));

    private static async Task<ImmutableArray<EndState>> EndAsync(Matter matter, CloudInventory inventory, CancellationToken ct)
    {
        var ends = ImmutableArray.CreateBuilder<EndState>();
        var addresses = matter.Plan.Steps.SelectMany(step => step.Effect is Effect.Remove remove ? [step.Effect.Address, .. remove.Takes] : (ImmutableArray<ResourceAddress>)[step.Effect.Address]);
        foreach (var address in addresses.Distinct())
        {
            if ((await inventory.ReadAsync(address, ct)).TryGet(out var found, out _))
            {
                ends.Add(new(address, Change(matter.Plan, address, found.Resource), found.Resource));
            }
        }

        return ends.ToImmutable();
    }

    private static EndChange Change(Plan plan, ResourceAddress address, ObservedResource? end)
    {
        var effect = plan.Steps.FirstOrDefault(step => step.Effect.Address.Equals(address))?.Effect;
        return (effect, end) switch
        {
            (Effect.Ensure, null) => EndChange.Missing,
            (Effect.Ensure, _) => EndChange.Created,
            (_, null) => EndChange.Removed,
            (Effect.Modify or Effect.Invoke, _) => EndChange.Changed,
            _ => EndChange.Unchanged,
        };
    }
}
