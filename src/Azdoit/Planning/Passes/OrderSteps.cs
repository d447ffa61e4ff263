using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Diagnostics;

namespace Azdoit.Planning.Passes;

/// <summary>
/// Finds the edges and puts the steps in an order that satisfies them: what a body names must exist before it, what
/// names a resource must be gone before that resource goes.
/// </summary>
internal static class OrderSteps
{
    public static Task<PlanDraft> RunAsync(PlanDraft draft, CancellationToken ct)
    {
        var byAddress = draft.Steps.ToDictionary(step => step.Effect.Address, step => step);
        var bodies = draft.Deeds.ToDictionary(deed => deed.Resource.Address, deed => deed.Resource.Body);
        var steps = draft.Steps.Select(step => step with { DependsOn = Edges(step, draft.Steps, byAddress, bodies) }).ToImmutableArray();
        return Task.FromResult(StepGraph.Order(steps).TryGet(out var ordered, out var cycle)
            ? draft with { Steps = ordered }
            : draft.Saying(Diagnostic.Error(PlanningCodes.Cycle, "The steps wait for each other in a circle", string.Join(" → ", cycle.Steps))));
    }

    private static ImmutableArray<StepId> Edges(
        Step step, ImmutableArray<Step> all, Dictionary<ResourceAddress, Step> byAddress, Dictionary<ResourceAddress, JsonObject> bodies) =>
        step.Effect switch
        {
            Effect.Ensure ensure => Sorted(Mentioned(ensure.Body).Concat(Ancestors(ensure.Address)).Where(byAddress.ContainsKey).Select(address => byAddress[address]), step),
            Effect.Remove remove => Sorted(
                all.Where(other => other.Effect is Effect.Remove
                    && (Ancestors(other.Effect.Address).Contains(remove.Address) || Mentioned(bodies[other.Effect.Address]).Contains(remove.Address))
                    && !Mentioned(bodies[remove.Address]).Contains(other.Effect.Address)),
                step),
            _ => [],
        };

    private static ImmutableArray<StepId> Sorted(IEnumerable<Step> steps, Step self) =>
        [.. steps.Where(step => step != self).Select(step => step.Id).Distinct().OrderBy(id => id.Value, StringComparer.Ordinal)];

    private static IEnumerable<ResourceAddress> Ancestors(ResourceAddress address)
    {
        for (var parent = address.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }

    private static IEnumerable<ResourceAddress> Mentioned(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Mentioned(member.Value)),
        JsonArray items => items.SelectMany(Mentioned),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && ResourceAddress.TryParse(value.GetValue<string>(), out var address) => [address],
        _ => [],
    };
}
