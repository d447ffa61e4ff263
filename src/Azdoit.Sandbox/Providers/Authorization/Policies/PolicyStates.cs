using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Authorization.Policies;

/// <summary>Compliance, worked out when asked for: what is there and meets the condition of a policy that would refuse or audit it.</summary>
internal static class PolicyStates
{
    private const string TypeName = "Microsoft.PolicyInsights/policyStates";

    public static IReadOnlyList<Endpoint> Endpoints { get; } =
    [
        new("POST", TypeName + "/queryResults", (cloud, request, _) => Query(cloud, request)) { StandsAlone = true },
        new("POST", TypeName + "/summarize", (cloud, request, _) => Summarize(cloud, request)) { StandsAlone = true },
        // What complies is worked out on asking, so there is nothing to trigger.
        new("POST", TypeName + "/triggerEvaluation", (cloud, request, _) => OperationReplies.Started(cloud, request, cloud.Answer($"{request.Path.Scope}/triggerEvaluation", []), WriteStyle.Located, 202, null)) { StandsAlone = true },
    ];

    private static ArmReply Query(Cloud cloud, ArmRequest request)
    {
        var states = NonCompliant(cloud, request.Path.Scope).Select(s => (JsonNode)new JsonObject
        {
            ["timestamp"] = cloud.Now.ToString("O"),
            ["resourceId"] = s.Resource.Id.Text,
            ["resourceType"] = PolicyFields.TypeOf(s.Resource.Id),
            ["resourceLocation"] = s.Resource.Location,
            ["resourceGroup"] = s.Resource.Id.Group,
            ["subscriptionId"] = cloud.Subscription,
            ["policyAssignmentId"] = s.Verdict.Assignment.Id.Text,
            ["policyAssignmentName"] = s.Verdict.Assignment.Id.Name,
            ["policyDefinitionId"] = s.Verdict.Definition.Id,
            ["policyDefinitionName"] = s.Verdict.Definition.Name,
            ["policyDefinitionAction"] = s.Verdict.Effect,
            ["isCompliant"] = false,
            ["complianceState"] = "NonCompliant",
        }).ToList();
        return new ArmReply(200, new JsonObject { ["@odata.count"] = states.Count, ["value"] = new JsonArray([.. states]) });
    }

    private static ArmReply Summarize(Cloud cloud, ArmRequest request)
    {
        var states = NonCompliant(cloud, request.Path.Scope).ToList();
        return ArmReply.List([new JsonObject
        {
            ["results"] = new JsonObject
            {
                ["nonCompliantResources"] = states.DistinctBy(s => s.Resource.Id.Key).Count(),
                ["nonCompliantPolicies"] = states.DistinctBy(s => s.Verdict.Definition.Id).Count(),
            },
            ["policyAssignments"] = new JsonArray([.. states.GroupBy(s => s.Verdict.Assignment.Id.Text).Select(g => (JsonNode)new JsonObject
            {
                ["policyAssignmentId"] = g.Key,
                ["results"] = new JsonObject { ["nonCompliantResources"] = g.Count() },
            })]),
        }]);
    }

    private static IEnumerable<(Resource Resource, PolicyVerdict Verdict)> NonCompliant(Cloud cloud, string scope) =>
        cloud.Resources.All.Where(r => Scope.Covers(scope, r.Id.Text) && !r.Id.Type.StartsWith("Microsoft.Authorization/", StringComparison.OrdinalIgnoreCase))
            .OrderBy(r => r.Id.Key, StringComparer.Ordinal)
            .SelectMany(r => PolicyEvaluation.Of(new Draft(cloud, r.Id, r, null, r.Body)).Select(v => (r, v)));
}
