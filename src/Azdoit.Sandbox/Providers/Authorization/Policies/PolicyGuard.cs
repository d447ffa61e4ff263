using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Lets assigned policies complete a write (append, modify) and refuse it (deny). Audits only show in the policy states.</summary>
internal sealed class PolicyGuard : Guard
{
    private static readonly string[] Exempt = ["Microsoft.Authorization/", "Microsoft.Resources/deployments", "Microsoft.Resources/tags"];

    public override ArmError? Amend(ArmRequest request, Draft draft)
    {
        if (!draft.Cloud.Resources.OfType(PolicyAssignments.TypeName).Any() || Exempt.Any(e => draft.Id.Type.StartsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (var verdict in PolicyEvaluation.Of(draft).Where(v => v.IsEnforced && v.Effect is "append" or "modify"))
        {
            Complete(draft, verdict);
        }

        var denials = PolicyEvaluation.Of(draft).Where(v => v.IsEnforced && v.Effect == "deny").ToList();
        return denials.Count == 0 ? null : Refusal(draft, denials);
    }

    private static void Complete(Draft draft, PolicyVerdict verdict)
    {
        var details = verdict.Definition.Then?["details"];
        var operations = details is JsonArray appended ? appended.OfType<JsonObject>() : (details as JsonObject)?.Objects("operations") ?? [];
        foreach (var operation in operations)
        {
            if (verdict.Values.TextOf(operation["field"]) is not { } field || verdict.Values.TextOf(operation["condition"]) is "false" or "False")
            {
                continue;
            }

            var act = operation.Text("operation") ?? "add";
            if (act.Equals("remove", StringComparison.OrdinalIgnoreCase))
            {
                PolicyFields.Write(draft, field, null);
            }
            else if (!act.Equals("add", StringComparison.OrdinalIgnoreCase) || PolicyFields.Read(draft, field).Count == 0)
            {
                PolicyFields.Write(draft, field, verdict.Values.Of(operation["value"]));
            }
        }
    }

    private static ArmError Refusal(Draft draft, List<PolicyVerdict> denials)
    {
        var identifiers = new JsonArray([.. denials.Select(d => (JsonNode)new JsonObject
        {
            ["policyAssignment"] = new JsonObject { ["name"] = d.Assignment.Properties.Text("displayName"), ["id"] = d.Assignment.Id.Text },
            ["policyDefinition"] = new JsonObject { ["name"] = d.Definition.DisplayName, ["id"] = d.Definition.Id },
        })]);
        return new ArmError(403, "RequestDisallowedByPolicy",
            $"Resource '{draft.Id.Name}' was disallowed by policy. Policy identifiers: '{System.Text.Encoding.UTF8.GetString(JsonText.Write(identifiers).Span)}'.")
        {
            Target = draft.Id.Name,
            AdditionalInfo = [.. denials.Select(d => new JsonObject { ["type"] = "PolicyViolation", ["info"] = Violation(d) })],
        };
    }

    private static JsonObject Violation(PolicyVerdict denial) => new()
    {
        ["policyDefinitionDisplayName"] = denial.Definition.DisplayName,
        ["policyDefinitionId"] = denial.Definition.Id,
        ["policyDefinitionName"] = denial.Definition.Name,
        ["policyDefinitionEffect"] = denial.Effect,
        ["policyAssignmentId"] = denial.Assignment.Id.Text,
        ["policyAssignmentName"] = denial.Assignment.Id.Name,
        ["policyAssignmentDisplayName"] = denial.Assignment.Properties.Text("displayName"),
        ["policyAssignmentScope"] = Scope.Of(denial.Assignment.Id),
        ["policyAssignmentParameters"] = denial.Assignment.Properties.Object("parameters")?.Clone(),
        ["evaluationDetails"] = new JsonObject { ["evaluatedExpressions"] = denial.Evaluated.DeepClone() },
    };
}
