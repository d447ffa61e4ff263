using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
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
        var roles = draft.Wishes.ToDictionary(wish => wish.Address!, wish => wish.Roles.Values.Select(draft.Address).ToList());
        var steps = draft.Steps.Select(step => step with { DependsOn = Edges(step, draft.Steps, byAddress, bodies, roles) }).ToImmutableArray();
        return Task.FromResult(StepGraph.Order(steps).TryGet(out var ordered, out var cycle)
            ? draft with { Steps = ordered }
            : draft.Saying(Diagnostic.Error(PlanningCodes.Cycle, "The steps wait for each other in a circle", string.Join(" → ", cycle.Steps))));
    }

    private static ImmutableArray<StepId> Edges(
        Step step, ImmutableArray<Step> all, Dictionary<ResourceAddress, Step> byAddress, Dictionary<ResourceAddress, JsonObject> bodies, Dictionary<ResourceAddress, List<ResourceAddress>> roles) =>
        step.Effect switch
        {
            Effect.Ensure ensure => Sorted(
                Mentioned(ensure.Body).Concat(Ancestors(ensure.Address)).Concat(roles[ensure.Address]).Where(byAddress.ContainsKey).Select(address => byAddress[address]),
                step),
            Effect.Remove remove => Sorted(all.Where(other => other.Effect is Effect.Remove user && MustGoFirst(user, remove, bodies)), step),
            _ => [],
        };

    /// <summary>Azure writes references back (an interface names its machine), so where two name each other the catalogue tells which uses which.</summary>
    private static bool MustGoFirst(Effect user, Effect used, Dictionary<ResourceAddress, JsonObject> bodies) =>
        Ancestors(user.Address).Contains(used.Address)
        || (Mentioned(bodies[user.Address]).Contains(used.Address)
            && (!Mentioned(bodies[used.Address]).Contains(user.Address) || Brings(user.Kind, used.Kind)));

    private static bool Brings(string user, string used) => KnownKinds.Get(user).Implies(ParameterSet.Empty).Any(implied => implied.Kind == used);

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
