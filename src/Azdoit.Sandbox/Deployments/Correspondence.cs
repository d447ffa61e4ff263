using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Azdoit.Sandbox.Deployments;

/// <summary>The requests that a deployment makes for its author: they take the same way as anybody's, so the same rules hold.</summary>
internal sealed class Correspondence(Cloud cloud, Router router, Caller caller)
{
    public ArmReply Send(string method, string path, string version, JsonObject? body = null)
    {
        var subscription = cloud.Subscription;
        var query = new QueryCollection(new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase) { ["api-version"] = version });
        var reply = router.Route(new ArmRequest(method, ArmPath.Parse(path), query, new HeaderDictionary(), body, "", path) { Caller = caller });
        cloud.Enter(subscription);
        return reply;
    }
}
