using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>
/// The same request again: one whose result still stands plans nothing, one whose run is unfinished offers to resume
/// it. So asking twice never makes twice as many.
/// </summary>
internal sealed class Earlier(AgentParts parts)
{
    public async Task<Answer?> AnswerAsync(Understanding understanding, CancellationToken ct)
    {
        if (!understanding.Clauses.Any(clause => clause.Verb == "create") || understanding.Clauses.Any(clause => clause.Additional))
        {
            return null;
        }

        var intent = CanonicalJson.Hash(Meaning.Of(understanding));
        foreach (var objective in await parts.Journals.ListAsync(ct))
        {
            if (await SameAsync(objective, intent, ct) is not { } state)
            {
                continue;
            }

            if (state.IsUnfinished)
            {
                return Unfinished(objective, understanding);
            }

            if (state.Phase == ObjectivePhase.Done && await StandingAsync(state, ct) is { Count: > 0 } standing)
            {
                return Standing(objective, understanding, standing, state);
            }
        }

        return null;
    }

    private async Task<RunState?> SameAsync(ObjectiveId objective, string intent, CancellationToken ct)
    {
        if ((await parts.Journals.FirstAsync(objective, ct))?.Event is not JournalEvent.Opened opened || opened.Intent != intent || !IsHere(opened.Target))
        {
            return null;
        }

        return (await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out _) ? RunState.Fold(entries) : null;
    }

    private bool IsHere(Target target) => PlanTarget.Of(target) == PlanTarget.Of(parts.Target);

    /// <summary>Everything that the run made, when all of it is still there; else null.</summary>
    private async Task<List<ObservedResource>?> StandingAsync(RunState state, CancellationToken ct)
    {
        if (await parts.Objects.GetAsync(state.Plan!.Value.Value, ct) is not { } stored)
        {
            return null;
        }

        var made = Plan.FromJson(stored).Steps.Where(step => step.Effect is Effect.Ensure).Select(step => step.Effect.Address);
        var standing = new List<ObservedResource>();
        foreach (var read in await Task.WhenAll(made.Select(address => parts.Inventory.ReadAsync(address, ct))))
        {
            if (!read.TryGet(out var found, out _) || found.Resource is not { } resource)
            {
                return null;
            }

            standing.Add(resource);
        }

        return standing;
    }

    private Answer Unfinished(ObjectiveId objective, Understanding understanding) => new()
    {
        Outcome = AnswerOutcome.Question,
        Target = parts.Target,
        Objective = objective,
        Understanding = understanding,
        Diagnostics =
        [
            Diagnostic.Error(
                FlowCodes.Unfinished,
                "The same request began earlier and did not finish",
                $"Objective {objective} stopped half-way. Nothing new was started.",
                Suggestion.Caller("continue it", "azdoit", "objectives", "resume", objective.Value),
                Suggestion.Caller("take it back", "azdoit", "objectives", "undo", objective.Value)),
        ],
    };

    private Answer Standing(ObjectiveId objective, Understanding understanding, List<ObservedResource> standing, RunState state)
    {
        // The request's own resources, not what they brought along.
        var kinds = understanding.Clauses.Where(clause => clause.Verb == "create").Select(clause => clause.Kind).ToHashSet();
        var asked = standing.Where(resource => resource.Kind is { } kind && kinds.Contains(kind.Id)).OrderBy(resource => resource.Address.Name, NaturalOrder.Instance).ToList();
        var names = string.Join(", ", asked.Take(5).Select(resource => resource.Address.Name)) + (asked.Count > 5 ? $" and {asked.Count - 5} more" : "");
        return new()
        {
            Outcome = AnswerOutcome.NothingToDo,
            Target = parts.Target,
            Objective = objective,
            Understanding = understanding,
            Resources = [.. asked],
            Notes = [$"{names} {(asked.Count == 1 ? "exists" : "exist")} since {state.Updated:yyyy-MM-dd HH:mm}Z; say '{Math.Max(1, asked.Count)} more' for more"],
        };
    }
}
