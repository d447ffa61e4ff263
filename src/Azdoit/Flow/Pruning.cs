using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>Which records may go: of what is finished, is old, and owns nothing that a read still shows. In doubt they stay.</summary>
public sealed class Pruning(AgentParts parts)
{
    /// <param name="before">What happened to something since then keeps it.</param>
    public async Task<ImmutableArray<PruneVerdict>> LookAsync(DateTimeOffset before, CancellationToken ct)
    {
        var verdicts = ImmutableArray.CreateBuilder<PruneVerdict>();
        foreach (var objective in await parts.Journals.ListAsync(ct))
        {
            if (!(await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var damaged))
            {
                verdicts.Add(new(objective, "", [], damaged.Summary));
            }
            else if (RunState.Fold(entries) is var state && state.Updated < before && IsHere(state))
            {
                verdicts.Add(new(objective, state.Request, entries, await ReasonAsync(objective, state, ct)));
            }
        }

        return verdicts.ToImmutable();
    }

    /// <summary>What another target has is neither shown nor taken away from here.</summary>
    private bool IsHere(RunState state) => state.Target is not { } target || PlanTarget.Of(target) == PlanTarget.Of(parts.Target);

    /// <returns>Why it stays; null lets it go.</returns>
    private async Task<string?> ReasonAsync(ObjectiveId objective, RunState state, CancellationToken ct)
    {
        if (state.IsUnfinished)
        {
            return "it is not finished";
        }

        if (await parts.Journals.HolderAsync(objective, ct) is { } holder)
        {
            return $"{holder} works on it";
        }

        if (state.Began is null || state.Phase == ObjectivePhase.RolledBack)
        {
            return null;
        }

        return state.Plan is { } hash && await parts.Objects.GetAsync(hash.Value, ct) is { } plan
            ? await OwnedAsync(Plan.FromJson(plan), state, objective, ct)
            : "its plan is lost, so that nobody knows what it owns";
    }

    private async Task<string?> OwnedAsync(Plan plan, RunState state, ObjectiveId objective, CancellationToken ct)
    {
        foreach (var step in plan.Steps.Where(step => step.Effect is Effect.Ensure && state.Of(step.Id).MayExist))
        {
            if (!(await parts.Inventory.ReadAsync(step.Effect.Address, ct)).TryGet(out var found, out var unreadable))
            {
                return $"{step.Effect.Address.Name} could not be read: {unreadable.Message}";
            }

            if (found.Resource is { } resource && (resource.Owner == objective.Value || !KnownKinds.Get(step.Effect.Kind).Taggable))
            {
                return $"{step.Effect.Address.Name} stands";
            }
        }

        return null;
    }
}

/// <summary>What becomes of one objective's records.</summary>
/// <param name="Stays">Why they stay; null lets them go.</param>
public sealed record PruneVerdict(ObjectiveId Objective, string Request, IReadOnlyList<JournalEntry> Entries, string? Stays);
