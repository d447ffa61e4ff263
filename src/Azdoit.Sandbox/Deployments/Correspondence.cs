using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Azdoit.Sandbox.Deployments;

/// <summary>
/// The requests that a deployment makes for its author: they take the same way as anybody's, so the same rules hold and the same faults strike,
/// as far as they can without a connection.
/// </summary>
internal sealed class Correspondence(Cloud cloud, Router router, Func<ArmRequest, FaultRule?> strike, Caller caller, string correlation)
{
    public ArmReply Send(string method, string path, string version, JsonObject? body = null)
    {
        var (subscription, fate) = (cloud.Subscription, cloud.Fate);
        var query = new QueryCollection(new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase) { ["api-version"] = version });
        var request = new ArmRequest(method, ArmPath.Parse(path), query, new HeaderDictionary(), body, "", path) { Caller = caller, Correlation = correlation };
        var fault = method == "GET" ? null : strike(request);
        if (fault is { Phase: FaultPhase.Error })
        {
            return RequestFaults.Refusal(cloud, fault, request);
        }

        cloud.Fate = RequestFaults.Fate(cloud, fault, request);
        try
        {
            return router.Route(request);
        }
        finally
        {
            cloud.Fate = fate;
            cloud.Enter(subscription);
        }
    }
}
