using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Entra;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>Resource Graph: one query over everything that the caller may see, answered in pages.</summary>
internal static class Graph
{
    private const int LargestPage = 1000;

    private static readonly string[] Fields = ["kind", "managedBy", "sku", "plan", "tags", "identity", "zones", "extendedLocation"];

    public static Endpoint Endpoint { get; } = new("POST", "Microsoft.ResourceGraph/resources", (cloud, request, _) => Answer(cloud, request));

    private static ArmReply Answer(Cloud cloud, ArmRequest request)
    {
        if (request.Body?.Text("query") is not { Length: > 0 } text)
        {
            return Invalid("The query is missing.");
        }

        try
        {
            var query = GraphQuery.Parse(text);
            return Page(request.Body.Object("options"), [.. query.Run(Rows(cloud, request, query.Table))]);
        }
        catch (GraphSyntaxException wrong)
        {
            return Invalid(wrong.Message);
        }
    }

    private static IEnumerable<JsonObject> Rows(Cloud cloud, ArmRequest request, string table)
    {
        var asked = request.Body?.Array("subscriptions")?.Select(s => s?.ToString() ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var visible = Subscription.All(cloud).Where(s => s.Tenant == request.Caller.Tenant && (asked is not { Count: > 0 } || asked.Contains(s.Id))).ToDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        var sees = cloud.SightOf(request);
        if (table == "resourcecontainers")
        {
            foreach (var subscription in visible.Values)
            {
                yield return new JsonObject
                {
                    ["id"] = $"/subscriptions/{subscription.Id}",
                    ["name"] = subscription.DisplayName,
                    ["type"] = "microsoft.resources/subscriptions",
                    ["subscriptionId"] = subscription.Id,
                    ["tenantId"] = subscription.Tenant,
                };
            }
        }

        foreach (var resource in cloud.Resources.All.Where(r => IsIn(r, table)).OrderBy(r => r.Id.Key, StringComparer.Ordinal))
        {
            if (ArmPath.Parse(resource.Id.Text).Subscription is { } owner && visible.TryGetValue(owner, out var subscription) && sees(resource.Id.Text))
            {
                yield return Row(resource, subscription);
            }
        }
    }

    private static bool IsIn(Resource resource, string table) =>
        resource.Id.Type == ArmId.GroupType ? table == "resourcecontainers" : table == "resources" && resource.Location.Length > 0;

    private static JsonObject Row(Resource resource, Subscription subscription)
    {
        var row = JsonText.NewObject();
        row["id"] = resource.Id.Text;
        row["name"] = resource.Id.Name;
        row["type"] = resource.Id.Type == ArmId.GroupType ? "microsoft.resources/subscriptions/resourcegroups" : resource.Id.Type.ToLowerInvariant();
        row["tenantId"] = subscription.Tenant;
        row["location"] = resource.Location;
        row["resourceGroup"] = resource.Id.Group?.ToLowerInvariant();
        row["subscriptionId"] = subscription.Id;
        foreach (var name in Fields)
        {
            row[name] = resource.Body[name]?.DeepClone();
        }

        row["properties"] = resource.Body["properties"]?.DeepClone();
        return row;
    }

    private static ArmReply Page(JsonObject? options, List<JsonObject> rows)
    {
        var skip = options?.Text("$skipToken") is { } token ? Position(token) : (int)Math.Clamp(options?.Whole("$skip") ?? 0, 0, int.MaxValue);
        var size = (int)Math.Clamp(options?.Whole("$top") ?? LargestPage, 1, LargestPage);
        var page = rows.Skip(skip).Take(size).ToList();
        var body = new JsonObject
        {
            ["totalRecords"] = rows.Count,
            ["count"] = page.Count,
            ["data"] = "table".Equals(options?.Text("resultFormat"), StringComparison.OrdinalIgnoreCase) ? Table(page) : new JsonArray([.. page]),
            ["facets"] = new JsonArray(),
            ["resultTruncated"] = "false",
        };
        if (skip + page.Count < rows.Count)
        {
            body["$skipToken"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes((skip + page.Count).ToString(CultureInfo.InvariantCulture)));
        }

        return new ArmReply(200, body);
    }

    private static JsonObject Table(List<JsonObject> rows)
    {
        var names = rows.Count == 0 ? [] : rows[0].Select(c => c.Key).ToList();
        return new JsonObject
        {
            ["columns"] = new JsonArray([.. names.Select(n => (JsonNode)new JsonObject { ["name"] = n, ["type"] = rows[0][n] is JsonObject or JsonArray ? "object" : "string" })]),
            ["rows"] = new JsonArray([.. rows.Select(r => (JsonNode)new JsonArray([.. names.Select(n => r[n]?.DeepClone())]))]),
        };
    }

    private static int Position(string token) =>
        Base64Url.IsValid(token) && int.TryParse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;

    private static ArmError Invalid(string why) => new(400, "BadRequest", "Please provide below info when asking for support: timestamp and correlationId.")
    {
        Details = [new ArmError(400, "InvalidQuery", "Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying."), new ArmError(400, "ParserFailure", why)],
    };
}
