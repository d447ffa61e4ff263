using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary>The clouds, subscriptions and callers that the machine's policy allows.</summary>
internal sealed class PolicyGate : Gate
{
    public override string Id => "policy";

    public override GateReport Judge(GateFacts facts)
    {
        var (policy, target) = (facts.Policy, facts.Target);
        var objection =
            !policy.AllowsCloud(target) ? $"The cloud {target.Cloud} is not among the allowed: {string.Join(", ", policy.AllowedClouds ?? [])}."
            : !policy.AllowsSubscription(target) ? $"The subscription {target.Subscription} is not among the allowed."
            : facts.ThroughMcp && policy.McpApply == McpApply.Deny ? "Running a plan over MCP is not allowed."
            : null;
        return objection is null
            ? Allow()
            : Deny(Diagnostic.Error(GateCodes.PolicyDenies, "The policy of this machine does not allow it", objection));
    }
}
