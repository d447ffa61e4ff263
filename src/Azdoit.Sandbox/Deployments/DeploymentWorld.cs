using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>The local cloud, as the template language asks for it.</summary>
internal sealed class DeploymentWorld(Cloud cloud, Correspondence correspondence, SealedValues seals, DeploymentDraft draft) : Surroundings
{
    /// <summary>Known once the template has been read; names resolve from then on.</summary>
    public TemplatePlan? Plan { get; set; }

    public override string Subscription { get; } = ArmId.SubscriptionOf(draft.Id.Text);

    public override string? Group => draft.Outer is { } outer ? outer.Text("group") : draft.Id.Group;

    public override string Home => draft.Id.Group is { } group ? ArmId.GroupText(Subscription, cloud.Resources.Find(ArmId.GroupText(Subscription, group))?.Id.Name ?? group) : $"/subscriptions/{Subscription}";

    public override DateTimeOffset Now => cloud.Now;

    public override Guid NewId() => cloud.NewId();

    public override JsonObject DescribeSubscription() => Any(new JsonObject
    {
        ["id"] = $"/subscriptions/{Subscription}",
        ["subscriptionId"] = Subscription,
        ["tenantId"] = cloud.Tenant,
        ["displayName"] = Subscriptions.DisplayName,
    });

    public override JsonObject DescribeGroup() => Group is { } name && cloud.Resources.Find(ArmId.GroupText(Subscription, name)) is { } group ? cloud.Render(group)
        : throw new TemplateFault($"Resource group '{Group}' could not be found.") { Code = "ResourceGroupNotFound" };

    public override JsonObject DescribeTenant() => Any(new JsonObject
    {
        ["tenantId"] = cloud.Tenant,
        ["countryCode"] = "US",
        ["displayName"] = Subscriptions.DisplayName,
    });

    public override JsonObject DescribeDeployment()
    {
        var described = Any(new JsonObject { ["name"] = draft.Name });
        if (draft.Location.Length > 0)
        {
            described["location"] = draft.Location;
        }

        described.Properties["template"] = draft.Template.Clone();
        described.Properties["parameters"] = draft.Given.Clone();
        described.Properties["mode"] = draft.IsComplete ? "Complete" : "Incremental";
        described.Properties["provisioningState"] = DeploymentRecord.Accepted;
        return described;
    }

    public override JsonObject DescribeDeployer() => Any(new JsonObject { ["objectId"] = draft.Caller.ObjectId, ["tenantId"] = draft.Caller.Tenant, ["userPrincipalName"] = "" });

    public override JsonObject DescribeEnvironment() => Any(CloudEnvironment.Describe());

    public override JsonNode DescribeProvider(string ns, string? type)
    {
        var provider = correspondence.Send("GET", $"/subscriptions/{Subscription}/providers/{ns}", "2021-04-01").Body as JsonObject;
        if (type is null)
        {
            return provider ?? Any([]);
        }

        return provider?.Objects("resourceTypes").FirstOrDefault(t => type.Equals(t.Text("resourceType"), StringComparison.OrdinalIgnoreCase)) ?? Any(new JsonObject
        {
            ["resourceType"] = type,
            ["locations"] = new JsonArray([.. KnownRegions.All.Select(r => (JsonNode)JsonValue.Create(r.DisplayName))]),
            ["apiVersions"] = new JsonArray([.. ApiVersions.Advertised.Select(v => (JsonNode)JsonValue.Create(v))]),
        });
    }

    public override string Resolve(string target) => Plan?.Resolve(target) ?? draft.Outer?.Object("names")?.Text(target) ?? throw new TemplateFault(
        $"The template reference '{target}' is not valid: could not find template resource or resource copy with this name. Please see https://aka.ms/arm-function-reference for usage details.");

    public override IEnumerable<string> ResolveAll(string symbol) => Plan?.ResolveAll(symbol) ?? [];

    public override JsonNode? Reference(string id, string? version, bool full)
    {
        var body = Ask("GET", id, version ?? PlannedVersion(id), null) as JsonObject ?? JsonText.NewObject();
        if (!full)
        {
            return body.Object("properties") ?? JsonText.NewObject();
        }

        var parsed = ArmId.Parse(id);
        body["apiVersion"] = version ?? PlannedVersion(id);
        body["subscriptionId"] = Subscription;
        body["resourceGroupName"] = parsed?.Group;
        body["resourceId"] = id[(id.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? at + "/providers/".Length : 0)..];
        body["scope"] = parsed?.Parent ?? "";
        return body;
    }

    public override JsonNode? List(string action, string id, string version, JsonNode? values) =>
        Ask("POST", $"{id}/{action}", version, values as JsonObject);

    public override string Secret(string vault, string name)
    {
        var id = $"{vault.TrimEnd('/')}/secrets/{name}";
        return cloud.Resources.Find(vault) is null
            ? throw new TemplateFault($"The specified KeyVault '{vault}' could not be found.") { Code = "KeyVaultParameterReferenceNotFound" }
            : cloud.Resources.Find(id) is null
            ? throw new TemplateFault($"The secret of KeyVault parameter cannot be retrieved. Secret '{name}' of vault '{vault}' was not found.") { Code = "KeyVaultParameterReferenceSecretRetrieveFailed" }
            : seals.StandIn(id);
    }

    public override JsonArray Zones(string ns, string type, string location, long count, long offset)
    {
        var offered = KnownRegions.Find(location)?.Zones ?? 0;
        return offered == 0 ? []
            : offset + count > offered ? throw new TemplateFault($"The template function 'pickZones' asks for more zones than the location '{location}' has for '{ns}/{type}'.")
            : new JsonArray([.. Enumerable.Range((int)offset + 1, (int)count).Select(z => (JsonNode)JsonValue.Create($"{z}"))]);
    }

    private string PlannedVersion(string id) =>
        Plan?.Resources.FirstOrDefault(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.ApiVersion ?? ApiVersions.Advertised[0];

    private JsonNode? Ask(string method, string path, string version, JsonObject? body)
    {
        var reply = correspondence.Send(method, path, version, body);
        return reply.Status < 400 ? reply.Body
            : throw new TemplateFault((reply.Body as JsonObject)?.Object("error")?.Text("message") ?? $"The request for '{path}' failed.")
            {
                Code = (reply.Body as JsonObject)?.Object("error")?.Text("code") ?? "NotFound",
            };
    }

    /// <summary>The same with names that match in any casing.</summary>
    private static JsonObject Any(JsonObject json)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in json)
        {
            result[name] = value is JsonObject inner ? Any(inner) : value?.DeepClone();
        }

        return result;
    }
}
