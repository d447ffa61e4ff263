using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Which assigned policies a resource meets the conditions of.</summary>
internal static class PolicyEvaluation
{
    public static IEnumerable<PolicyVerdict> Of(Draft draft)
    {
        foreach (var assignment in PolicyAssignments.At(draft.Cloud, draft.Id.Text).ToList())
        {
            foreach (var (definition, given) in Definitions(draft, assignment))
            {
                if (definition.IsIndexed && (draft.Location.Length == 0 || draft.Id.Type == ArmId.GroupType || draft.Id.Parent is not null))
                {
                    continue;
                }

                var values = new PolicyValues(draft.Cloud, draft, definition, given);
                var condition = new PolicyCondition(draft, values);
                var effect = (values.TextOf(definition.Then?["effect"]) ?? "").ToLowerInvariant();
                if (effect != "disabled" && condition.Holds(definition.If))
                {
                    yield return new PolicyVerdict(assignment, definition, effect, values, condition.Evaluated);
                }
            }
        }
    }

    /// <summary>The definition itself, or those of a set with the parameters that the set hands on.</summary>
    private static IEnumerable<(PolicyDefinition Definition, JsonObject? Given)> Definitions(Draft draft, Resource assignment)
    {
        var given = assignment.Properties.Object("parameters");
        if (PolicyDefinitions.Find(draft.Cloud, assignment.Properties.Text("policyDefinitionId") ?? "") is not { } assigned)
        {
            yield break;
        }

        if (assigned.If is not null)
        {
            yield return (assigned, given);
        }

        var outer = new PolicyValues(draft.Cloud, draft, assigned, given);
        foreach (var member in assigned.Members)
        {
            if (PolicyDefinitions.Find(draft.Cloud, member.Text("policyDefinitionId") ?? "") is { If: not null } definition)
            {
                var handed = JsonText.NewObject();
                foreach (var (name, value) in member.Object("parameters") ?? [])
                {
                    handed[name] = new JsonObject { ["value"] = outer.Of((value as JsonObject)?["value"])?.DeepClone() };
                }

                yield return (definition, handed);
            }
        }
    }
}
