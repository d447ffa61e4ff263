using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>How a client learns of an operation: the headers of the first answer, and the two URLs that it polls.</summary>
internal static class OperationReplies
{
    /// <summary>An operation that ends within this time is waited for by the poll itself.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(50);

    public static ArmReply Started(Cloud cloud, ArmRequest request, Operation operation, WriteStyle style, int status, JsonNode? body)
    {
        var reply = new ArmReply(style is WriteStyle.Accepted or WriteStyle.Located ? 202 : status, body);
        if (style != WriteStyle.Located)
        {
            reply = reply.With("Azure-AsyncOperation", Url(cloud, request, operation, "operations"));
        }

        if (style != WriteStyle.Monitored)
        {
            reply = reply.With("Location", Url(cloud, request, operation, "operationResults"));
        }

        return WithRetryAfter(cloud, reply, operation);
    }

    /// <summary>Azure-AsyncOperation: always 200, the state is in the body.</summary>
    public static ArmReply Status(Cloud cloud, string id)
    {
        if (cloud.Operations.Find(id) is not { } operation)
        {
            return Unknown(id);
        }

        var body = new JsonObject
        {
            ["id"] = operation.Target,
            ["name"] = operation.Id,
            ["status"] = operation.Status,
            ["startTime"] = operation.Started.ToString("O"),
        };
        if (operation.IsRunning)
        {
            return WithRetryAfter(cloud, new ArmReply(200, body) { Awaiting = Soon(cloud, operation) }, operation);
        }

        body["endTime"] = operation.Due.ToString("O");
        if (operation.Error is { } error)
        {
            body["error"] = error.ToJson();
        }

        return new ArmReply(200, body);
    }

    /// <summary>Location: 202 until it has ended, then what a synchronous call would have answered.</summary>
    public static ArmReply Result(Cloud cloud, ArmRequest request, string id)
    {
        if (cloud.Operations.Find(id) is not { } operation)
        {
            return Unknown(id);
        }

        if (operation.IsRunning)
        {
            var again = new ArmReply(202) { Awaiting = Soon(cloud, operation) }.With("Location", request.BaseAddress + request.RawTarget);
            return WithRetryAfter(cloud, again, operation);
        }

        return operation.Result is { } result ? new ArmReply(200, result.DeepClone())
            : operation.Error is { } error ? error with { Status = error.Status == 0 ? 409 : error.Status }
            : operation.Effect == OperationEffect.Provision && cloud.Resources.Find(operation.Target) is { } resource ? new ArmReply(200, cloud.Render(resource))
            : new ArmReply(200);
    }

    /// <summary>
    /// Milliseconds where the rest is short: clients that know only Retry-After would sleep a whole second. Never zero: az reads that as thirty.
    /// </summary>
    public static ArmReply WithRetryAfter(Cloud cloud, ArmReply reply, Operation operation)
    {
        var left = operation.NeverEnds ? TimeSpan.FromSeconds(5) : operation.Due - cloud.Now;
        var milliseconds = (int)Math.Clamp(left.TotalMilliseconds, 10, 10_000);
        var precise = reply.With("retry-after-ms", milliseconds.ToString(CultureInfo.InvariantCulture));
        return milliseconds < 1000 ? precise : precise.With("Retry-After", ((milliseconds + 999) / 1000).ToString(CultureInfo.InvariantCulture));
    }

    private static Operation? Soon(Cloud cloud, Operation operation) => operation.Due - cloud.Now <= Hold ? operation : null;

    private static ArmError Unknown(string id) => new(404, "OperationNotFound", $"The operation '{id}' could not be found.");

    private static string Url(Cloud cloud, ArmRequest request, Operation operation, string kind)
    {
        var id = ArmId.Parse(operation.Target);
        var location = cloud.Resources.Find(operation.Target)?.Location is { Length: > 0 } region ? region : "global";
        var ns = id?.Type.Split('/')[0] ?? "Microsoft.Resources";
        return $"{request.BaseAddress}/subscriptions/{cloud.Subscription}/providers/{ns}/locations/{location}/{kind}/{operation.Id}?api-version={request.ApiVersion}";
    }
}
