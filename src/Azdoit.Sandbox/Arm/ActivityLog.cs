using System.Globalization;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>The latest writes, deletions and actions, and how operations ended. Old entries go when new ones come.</summary>
internal static class ActivityLog
{
    public const int Remembered = 2000;

    private const string Prefix = "event/", Sequence = "event-sequence";

    /// <summary>How the present request was answered.</summary>
    public static void Note(Cloud cloud, Access access, ArmReply reply)
    {
        if (access.Kind == AccessKind.Read || cloud.Asking is not { } asking)
        {
            return;
        }

        var error = reply.Status >= 400 ? (reply.Body as JsonObject)?.Object("error") : null;
        var status = reply.Status >= 400 ? "Failed" : reply.Status == 202 || reply.Headers.Any(h => h.Name == "Azure-AsyncOperation") ? "Accepted" : "Succeeded";
        Add(cloud, asking, status, reply.Status, error);
    }

    /// <summary>How an operation ended.</summary>
    public static void Note(Cloud cloud, Operation operation, ArmError? error)
    {
        if (operation.Asking is { } asking)
        {
            Add(cloud, asking, error is null ? "Succeeded" : "Failed", error?.Status ?? 200, error?.ToJson());
        }
    }

    public static Asking AskingOf(ArmRequest request, Access access, Asking? outer) =>
        new(request.Correlation.Length > 0 ? request.Correlation : outer?.Correlation ?? "", request.Caller.ClientId, access.Operation, access.Scope);

    public static ArmReply List(Cloud cloud, ArmRequest request)
    {
        var wanted = ODataTerms.Parse(request.Parameter("$filter"));
        var (from, to) = (wanted.Value("eventTimestamp", "ge"), wanted.Value("eventTimestamp", "le"));
        if (request.Parameter("$filter") is not null && from is null)
        {
            return new ArmError(400, "BadRequest", "The $filter must have a start time: eventTimestamp ge '<time>'.");
        }

        var (after, before) = (Resource.Time(from), to is null ? DateTimeOffset.MaxValue : Resource.Time(to));
        var found = cloud.Documents.Below($"{Prefix}{cloud.Subscription}/").Reverse()
            .Where(e => Resource.Time(e.Text("at")) is var at && at >= after && at <= before)
            .Select(e => Render(cloud, e))
            .Where(e => Same(wanted.Value("resourceGroupName"), e.Text("resourceGroupName")) && Same(wanted.Value("correlationId"), e.Text("correlationId"))
                && Same(wanted.Value("resourceUri") ?? wanted.Value("resourceId"), e.Text("resourceId")) && Same(wanted.Value("caller"), e.Text("caller"))
                && Same(wanted.Value("resourceProvider"), e.Object("resourceProviderName")?.Text("value")));
        return ArmReply.List(found.Take(int.TryParse(request.Parameter("$top"), out var top) && top > 0 ? top : Remembered));
    }

    private static bool Same(string? wanted, string? actual) => wanted is null || wanted.Equals(actual, StringComparison.OrdinalIgnoreCase);

    private static void Add(Cloud cloud, Asking asking, string status, int code, JsonObject? error)
    {
        var number = (cloud.Documents.Find(Sequence)?.Whole("last") ?? 0) + 1;
        cloud.Keep(Sequence, new JsonObject { ["last"] = number });
        var entry = asking.ToJson();
        entry["id"] = cloud.NewId().ToString();
        entry["at"] = cloud.Now.ToString("O");
        entry["status"] = status;
        entry["code"] = code;
        entry["error"] = error?.DeepClone();
        cloud.Keep(Key(cloud, number), entry);
        cloud.Forget(Key(cloud, number - Remembered));
    }

    /// <summary>Kept short, because there is one with every write; told at length, as Azure does.</summary>
    private static JsonObject Render(Cloud cloud, JsonObject entry)
    {
        var asking = Asking.FromJson(entry)!;
        var path = ArmPath.Parse(asking.Scope);
        var type = path.HasProviders && path.Types.Length > 0 ? path.FullType : "Microsoft.Resources/subscriptions/resourceGroups";
        var (id, at, status, code) = (entry.Text("id"), entry.Text("at"), entry.Text("status") ?? "", $"{entry.Whole("code")}");
        return new JsonObject
        {
            ["id"] = $"{asking.Scope}/events/{id}/ticks/{Resource.Time(at).Ticks}",
            ["eventDataId"] = id,
            ["correlationId"] = asking.Correlation,
            ["operationId"] = asking.Correlation,
            ["caller"] = asking.Client,
            ["eventTimestamp"] = at,
            ["submissionTimestamp"] = at,
            ["level"] = status == "Failed" ? "Error" : "Informational",
            ["resourceId"] = asking.Scope,
            ["resourceGroupName"] = path.Group,
            ["resourceProviderName"] = Word(type.Split('/')[0]),
            ["resourceType"] = Word(type),
            ["operationName"] = Word(asking.Operation),
            ["status"] = Word(status),
            ["subStatus"] = Word(code),
            ["category"] = Word("Administrative"),
            ["eventName"] = Word(status == "Accepted" ? "BeginRequest" : "EndRequest"),
            ["channels"] = "Operation",
            ["authorization"] = new JsonObject { ["action"] = asking.Operation, ["scope"] = asking.Scope },
            ["subscriptionId"] = cloud.Subscription,
            ["tenantId"] = cloud.Tenant,
            ["properties"] = entry.Object("error") is { } error ? new JsonObject { ["statusCode"] = code, ["statusMessage"] = error.ToJsonString() } : null,
        };
    }

    private static JsonObject Word(string value) => new() { ["value"] = value, ["localizedValue"] = value };

    private static string Key(Cloud cloud, long number) => $"{Prefix}{cloud.Subscription}/{number.ToString("D12", CultureInfo.InvariantCulture)}";
}
