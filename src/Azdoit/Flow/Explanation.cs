using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Failures;
using Azdoit.Inventory;

namespace Azdoit.Flow;

/// <summary>Why a run did not come to its end, and which command comes next.</summary>
internal sealed class Explanation(CloudInventory inventory)
{
    private const int MostChanges = 5;

    public async Task<ImmutableArray<Diagnostic>> OfAsync(ObjectiveId objective, RunReport report, Matter matter, CancellationToken ct) =>
    [
        .. report.Failure is not { } failure ? [] : (ImmutableArray<Diagnostic>)[failure.Code == ExecutionCodes.Drift.Id ? await DriftAsync(report, failure, matter, ct) : Failed(objective, report, failure, matter)],
        .. report.End is RunEnd.Cancelled or RunEnd.Stopped ? [Stopped(objective, report, matter)] : (ImmutableArray<Diagnostic>)[],
    ];

    private async Task<Diagnostic> DriftAsync(RunReport report, Failure failure, Matter matter, CancellationToken ct) => Diagnostic.Error(
        ExecutionCodes.Drift,
        "The cloud is not as it was when the plan was made",
        string.Join('\n', (string[])[$"{failure.Message}.", .. await ChangesAsync(report, matter, ct)]),
        matter.Again.IsEmpty
            ? Suggestion.Person("Plan it again and look at what you then approve.")
            : Suggestion.Caller("plan it again, and look at what you then approve", matter.Again));

    private async Task<ImmutableArray<string>> ChangesAsync(RunReport report, Matter matter, CancellationToken ct)
    {
        var address = report.Steps.FirstOrDefault(step => step.Step == report.FailedStep)?.Address;
        if (matter.AsPlanned.FirstOrDefault(resource => resource.Address.Equals(address)) is not { } before
            || !(await inventory.ReadAsync(before.Address, ct)).TryGet(out var found, out _) || found.Resource is not { } now)
        {
            return [];
        }

        var changes = Likeness.Changes(before, now);
        return
        [
            .. changes.Take(MostChanges).Select(change => $"{change.Path}: {change.Wanted} -> {change.Found}"),
            .. changes.Length > MostChanges ? [$"and {changes.Length - MostChanges} more"] : (ImmutableArray<string>)[],
        ];
    }

    private static Diagnostic Failed(ObjectiveId objective, RunReport report, Failure failure, Matter matter) => Diagnostic.Error(
        ExecutionCodes.StepFailed,
        report.FailedStep is { } step ? $"The step '{step}' failed" : "The run failed",
        $"{failure.Code}: {failure.Message}{(failure.RequestId is null ? "" : $" (request {failure.RequestId})")}",
        [
            .. failure.Category == FailureCategory.Permission ? (ImmutableArray<Suggestion>)[Suggestion.Person("Ask for a role that allows this at the scope that the message names.")] : [],
            .. KnownCodes.Find(failure.Code) is null ? [] : (ImmutableArray<Suggestion>)[Suggestion.Caller("what the code means", "azdoit", "explain", failure.Code)],
            .. failure.Code != ExecutionCodes.JournalUnwritable.Id ? [] : (ImmutableArray<Suggestion>)[Suggestion.Caller("when it can be written again", ["azdoit", "objectives", "resume", objective.Value, .. matter.Said.Run])],
            .. report.Leftovers.IsEmpty ? [] : (ImmutableArray<Suggestion>)[Suggestion.Caller("take back what stands", ["azdoit", "objectives", "undo", objective.Value, .. matter.Said.Strategies])],
        ]);

    private static Diagnostic Stopped(ObjectiveId objective, RunReport report, Matter matter) => Diagnostic.Warning(
        report.IsOutOfTime ? ExecutionCodes.OutOfTime : ExecutionCodes.Stopped,
        report.IsOutOfTime ? "The time given to the run was over before its end" : "The run was stopped before its end",
        $"Objective {objective}: {(report.Leftovers.IsEmpty ? "nothing of it stands" : "what it made until then stands")}.",
        Suggestion.Caller("go on", ["azdoit", "objectives", "resume", objective.Value, .. matter.Said.Run]),
        Suggestion.Caller("take it back", ["azdoit", "objectives", "undo", objective.Value, .. matter.Said.Strategies]));
}
