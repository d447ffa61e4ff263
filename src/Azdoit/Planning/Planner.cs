using System.Collections.Immutable;
using Azdoit.Intents;
using Azdoit.Inventory;
using Azdoit.Planning.Passes;

namespace Azdoit.Planning;

/// <summary>From what was understood to a plan, by a literal list of passes over one draft.</summary>
public static class Planner
{
    private delegate Task<PlanDraft> Pass(PlanDraft draft, CancellationToken ct);

    private static readonly ImmutableArray<Pass> Passes =
    [
        // Defaults come first, so that every later pass sees the same words whether a person or the configuration said them.
        SettleDefaults.RunAsync,

        // Existing resources before new ones: "tag it" and "put it in dev" need to know what is there.
        SelectTargets.RunAsync,
        MakeWishes.RunAsync,

        // Groups before implied resources, which go where their user goes.
        PlaceInGroups.RunAsync,
        ExpandImplied.RunAsync,
        ChooseRegions.RunAsync,

        // The parts of an app have to fit each other, whoever named them.
        FollowPlans.RunAsync,

        // What is in a network or a security group already decides what a new part of it can be.
        LayOutSubnets.RunAsync,
        RankRules.RunAsync,

        // Names need the places (a name is free in a group), bodies need the names.
        NameWishes.RunAsync,
        WriteBodies.RunAsync,

        // A wish that stands already is no step; one that stands differently is a question.
        CompareWithExisting.RunAsync,
        MissUnheard.RunAsync,
        MakeSteps.RunAsync,
        OrderSteps.RunAsync,
    ];

    public static async Task<PlannedChange> PlanAsync(
        ImmutableArray<Clause> clauses, Target target, PlanningDefaults defaults, CloudInventory inventory, DateTimeOffset now, CancellationToken ct)
    {
        var draft = new PlanDraft { Target = target, Clauses = clauses, Defaults = defaults, Cloud = new(inventory), Now = now };
        foreach (var pass in Passes)
        {
            var before = draft;
            draft = await pass(draft, ct);
            if (draft.Cloud.Failure is { } failure)
            {
                // What a pass concludes from a cloud that it could not read is no finding.
                draft = (draft with { Diagnostics = before.Diagnostics }).Saying(PlanningCodes.NotRead(failure));
            }

            if (draft.IsStopped)
            {
                break;
            }
        }

        return new()
        {
            Plan = draft.IsStopped || draft.Steps.Length == 0 ? null : new Plan(PlanTarget.Of(target), draft.Steps),
            Assumptions = draft.Assumptions,
            Questions = draft.Questions,
            Diagnostics = draft.Diagnostics,
            Notes = draft.Notes,
            Before = [.. draft.Deeds.Select(deed => deed.Resource), .. draft.Around],
        };
    }
}
