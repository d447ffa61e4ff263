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
            if (!(await SameAsync(objective, intent, ct)).TryGet(out var state, out var damaged))
            {
                return Replies.Invalid(parts.Target, damaged) with { Understanding = understanding };
            }

            if (state is null)
            {
                continue;
            }

            if (state.IsUnfinished)
            {
                return await UnfinishedAsync(objective, understanding, ct);
            }

            if (state.Phase == ObjectivePhase.Done && await StandingAsync(state, ct) is { Count: > 0 } standing)
            {
                return Standing(objective, understanding, standing, state);
            }
        }

        return null;
    }

    /// <summary>
    /// Null when it was about something else or never began. One that is damaged may have been the same: going on could make
    /// everything a second time, so it is a problem.
    /// </summary>
    private async Task<Outcome<RunState?, Diagnostic>> SameAsync(ObjectiveId objective, string intent, CancellationToken ct)
    {
        if (await parts.Journals.FirstAsync(objective, ct) is { } first
            && (first.Event is not JournalEvent.Opened opened || opened.Intent != intent || !IsHere(opened.Target)))
        {
            return (RunState?)null;
        }

        return (await parts.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem) ? RunState.Fold(entries)
            : problem.Code == JournalCodes.Unknown ? (RunState?)null
            : problem with { Suggestions = [.. problem.Suggestions, Suggestion.Person("Restore the file. Or move it away: azdoit then no longer knows what that objective made.")] };
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

    private async Task<Answer> UnfinishedAsync(ObjectiveId objective, Understanding understanding, CancellationToken ct)
    {
        var holder = await parts.Journals.HolderAsync(objective, ct);
        return new()
        {
            Outcome = AnswerOutcome.Question,
            Target = parts.Target,
            Objective = objective,
            Unfinished = holder is null ? objective : null,
            Understanding = understanding,
            Diagnostics =
            [
                holder is not null
                    ? Diagnostic.Error(
                        JournalCodes.Held,
                        "The same request is being carried out",
                        $"{holder} works on objective {objective}. Nothing new was started.",
                        Suggestion.Caller("watch it", "azdoit", "objectives", "watch", objective.Value))
                    : Diagnostic.Error(
                        FlowCodes.Unfinished,
                        "The same request began earlier and did not finish",
                        $"Objective {objective} stopped half-way. Nothing new was started.",
                        Suggestion.Caller("continue it", "azdoit", "objectives", "resume", objective.Value),
                        Suggestion.Caller("take it back", "azdoit", "objectives", "undo", objective.Value)),
            ],
        };
    }

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
            Notes = [$"{names} {(asked.Count == 1 ? "exists" : "exist")} since {state.Updated:yyyy-MM-dd HH:mm}Z; say '{More(asked)}' for more"],
        };
    }

    /// <summary>A request that can be typed as it stands.</summary>
    private static string More(List<ObservedResource> asked)
    {
        var kind = asked.FirstOrDefault()?.Kind;
        var several = asked.Count(resource => resource.Kind == kind);
        return $"create {Math.Max(1, several)} more {kind?.Title ?? "of them"}{(several > 1 ? "s" : "")}";
    }
}
