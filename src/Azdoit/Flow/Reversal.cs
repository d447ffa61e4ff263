using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Inventory;
using Azdoit.Planning;

namespace Azdoit.Flow;

/// <summary>The plan that takes an earlier run back. What others changed since is left out and named, with everything that it uses.</summary>
internal static class Reversal
{
    /// <param name="named">Ids or names of resources that are taken back although somebody changed them since.</param>
    public static async Task<PlannedChange> OfAsync(
        Plan plan, RunState state, ObjectiveId objective, ImmutableArray<string> named, CloudInventory inventory, CancellationToken ct)
    {
        var standing = new List<Standing>();
        var leftOut = new Dictionary<StepId, LeftOut>();
        var cloud = new Snapshot(inventory);
        foreach (var step in plan.Steps.Reverse().Where(step => state.Of(step.Id).MayExist))
        {
            var address = step.Effect.Address;
            var resource = await cloud.ReadAsync(address, ct);
            var inGroup = resource is null ? [] : await cloud.ListAsync(null, address.ResourceGroup, ct);
            if (cloud.Failure is { } failure)
            {
                leftOut[step.Id] = new(address, $"it could not be read: {failure.Message}");
                cloud = new Snapshot(inventory);
            }
            else if (resource is not null)
            {
                standing.Add(new(step, resource, inGroup));
                if (Objection(step, plan, resource, objective, named, inGroup) is { } objection)
                {
                    leftOut[step.Id] = new(address, objection);
                }
            }
        }

        Spread(plan, standing, leftOut);
        var backed = standing.Where(one => !leftOut.ContainsKey(one.Step.Id))
            .Select(one => (one.Resource, Step: ReverseStep.Of(one.Step, one.Resource, one.InGroup))).Where(one => one.Step is not null).ToList();
        var made = backed.Select(one => one.Step!.Id).ToHashSet();
        var ordered = backed.Select(one => one.Step! with { DependsOn = [.. Users(plan, one.Step).Where(made.Contains)] }).ToImmutableArray();
        return new()
        {
            Plan = ordered.Length == 0 || !StepGraph.Order(ordered).TryGet(out var sorted, out _) ? null : new Plan(plan.Target, sorted),
            Before = [.. backed.Select(one => one.Resource)],
            LeftOut = [.. plan.Steps.Where(step => leftOut.ContainsKey(step.Id)).Select(step => leftOut[step.Id])],
        };
    }

    /// <summary>What stays keeps what it uses, and whatever would take it along.</summary>
    private static void Spread(Plan plan, List<Standing> standing, Dictionary<StepId, LeftOut> leftOut)
    {
        for (var before = -1; before != leftOut.Count;)
        {
            before = leftOut.Count;
            foreach (var one in standing.Where(one => !leftOut.ContainsKey(one.Step.Id)))
            {
                if (plan.Steps.FirstOrDefault(step => leftOut.ContainsKey(step.Id) && step.DependsOn.Contains(one.Step.Id)) is { } user)
                {
                    leftOut[one.Step.Id] = new(one.Resource.Address, $"{user.Effect.Address.Name}, which is left out, uses it");
                }
                else if (one.Step.Undo is Undo.Remove && Dependants.Of(one.Resource, one.InGroup).FirstOrDefault(taken => leftOut.Values.Any(left => left.Address.Equals(taken))) is { } taken)
                {
                    leftOut[one.Step.Id] = new(one.Resource.Address, $"it would take {taken.Name} with it, which is left out");
                }
            }
        }
    }

    private static IEnumerable<StepId> Users(Plan plan, Step reverse)
    {
        var original = ReverseStep.Original(reverse.Id);
        return plan.Steps.Where(user => user.DependsOn.Contains(original)).Select(user => ReverseStep.Id(user.Id)).OrderBy(id => id.Value, StringComparer.Ordinal);
    }

    private static string? Objection(
        Step step, Plan plan, ObservedResource resource, ObjectiveId objective, ImmutableArray<string> named, IReadOnlyList<ObservedResource> inGroup)
    {
        var kind = KnownKinds.Get(step.Effect.Kind);
        var meant = named.Any(name => name.Equals(resource.Address.Name, StringComparison.OrdinalIgnoreCase) || name.Equals(resource.Address.Id, StringComparison.OrdinalIgnoreCase));
        return step.Effect switch
        {
            Effect.Ensure when !meant && kind.Taggable && resource.Owner != objective.Value => "it does not carry the objective's tag any more",
            Effect.Ensure made when !meant && Likeness.Differences(made.Body, resource.Body, kind.WriteOnly) is { IsEmpty: false } changed => $"somebody changed it since ({Paths(changed)})",
            Effect.Ensure when Ownership.Foreign(plan, objective, resource, inGroup) is { } foreign => $"it holds {foreign.Name}, which this objective did not make",
            Effect.Modify patched when !meant && Likeness.Differences(patched.Patch, resource.Body, kind.WriteOnly) is { IsEmpty: false } changed => $"somebody changed it since ({Paths(changed)})",
            Effect.Invoke invoked when !meant && kind.State(resource.Body) is { } now && now != invoked.State => $"somebody changed it since (it is {now}, not {invoked.State})",
            _ => null,
        };
    }

    private static string Paths(ImmutableArray<PropertyDifference> differences) =>
        string.Join(", ", differences.Take(3).Select(difference => difference.Path)) + (differences.Length > 3 ? $" and {differences.Length - 3} more" : "");

    private sealed record Standing(Step Step, ObservedResource Resource, IReadOnlyList<ObservedResource> InGroup);
}
