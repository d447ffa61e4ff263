using System.Text.Json.Nodes;
using System.Xml;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>A deployment and its operations as clients see them.</summary>
internal static class DeploymentView
{
    /// <summary>Notes who waits for whom, in Azure's form.</summary>
    public static void Describe(DeploymentRecord record, TemplatePlan plan)
    {
        foreach (var resource in plan.Resources.Where(r => r.IsDeployed && r.DependsOn.Count > 0))
        {
            var dependency = Reference(resource);
            dependency["dependsOn"] = new JsonArray([.. resource.DependsOn.Select(d => (JsonNode)Reference(plan.Resources[d]))]);
            record.Dependencies.Add(dependency);
        }
    }

    public static void Render(Cloud cloud, DeploymentRecord record, JsonObject body)
    {
        if (record.Location.Length > 0)
        {
            body["location"] = record.Location;
        }

        if (record.Tags is { } tags)
        {
            body["tags"] = tags.Clone();
        }

        var properties = body.Properties;
        properties["templateHash"] = record.Hash;
        properties["parameters"] = Parameters(record);
        properties["mode"] = record.IsComplete ? "Complete" : "Incremental";
        properties["provisioningState"] = record.State;
        properties["timestamp"] = (record.IsActive ? cloud.Now : record.Ended).ToString("O");
        properties["duration"] = XmlConvert.ToString((record.IsActive ? cloud.Now : record.Ended) - record.Started);
        properties["correlationId"] = record.Correlation;
        properties["providers"] = Providers(cloud, record);
        properties["dependencies"] = record.Dependencies.DeepClone();
        if (record.State == Arm.Operation.Succeeded)
        {
            properties["outputs"] = record.Outputs?.DeepClone() ?? new JsonObject();
            properties["outputResources"] = OutputResources(record);
        }

        if (record.Error is { } error)
        {
            properties["error"] = error.ToJson();
        }
    }

    public static JsonObject Operation(DeploymentRecord record, DeploymentStep step)
    {
        var ended = step.Ended == default ? step.Started : step.Ended;
        var properties = new JsonObject
        {
            ["provisioningOperation"] = step.IsDelete ? "Delete" : "Create",
            ["provisioningState"] = step.State,
            ["timestamp"] = ended.ToString("O"),
            ["duration"] = XmlConvert.ToString(ended - step.Started),
            ["trackingId"] = record.Correlation,
            ["statusCode"] = StatusCode(step),
            ["targetResource"] = new JsonObject { ["id"] = step.Id, ["resourceType"] = step.Type, ["resourceName"] = step.Name },
        };
        if (step.Error is { } error)
        {
            properties["statusMessage"] = new JsonObject { ["status"] = "Failed", ["error"] = error.ToJson() };
        }

        return new JsonObject
        {
            ["id"] = $"{record.Resource.Id.Text}/operations/{step.OperationId}",
            ["operationId"] = step.OperationId,
            ["properties"] = properties,
        };
    }

    /// <summary>What has begun; Azure lists nothing that still waits.</summary>
    public static IEnumerable<JsonNode> Operations(DeploymentRecord record) =>
        record.Steps.Where(s => s.State is not (DeploymentStep.Waiting or DeploymentStep.Skipped)).Select(s => Operation(record, s));

    private static string StatusCode(DeploymentStep step) => step switch
    {
        { State: Arm.Operation.Succeeded, Status: 202 } => "OK",
        _ => step.Status switch { 200 => "OK", 201 => "Created", 202 => "Accepted", 204 => "NoContent", 400 => "BadRequest", 403 => "Forbidden", 404 => "NotFound", _ => step.Error is null ? "OK" : "Conflict" },
    };

    private static JsonObject Parameters(DeploymentRecord record)
    {
        var shown = JsonText.NewObject();
        foreach (var (name, type) in record.Types)
        {
            var parameter = new JsonObject { ["type"] = type?.DeepClone() };
            if (record.Given.Object(name) is { } given)
            {
                parameter["value"] = given["value"]?.DeepClone();
            }

            shown[name] = parameter;
        }

        return shown;
    }

    private static JsonArray Providers(Cloud cloud, DeploymentRecord record) => new([.. record.Steps.Where(s => !s.IsDelete)
        .GroupBy(s => s.Type.Split('/')[0], StringComparer.OrdinalIgnoreCase)
        .Select(ns => (JsonNode)new JsonObject
        {
            ["namespace"] = ns.Key,
            ["resourceTypes"] = new JsonArray([.. ns.GroupBy(s => s.Type[(ns.Key.Length + 1)..], StringComparer.OrdinalIgnoreCase).Select(type => (JsonNode)new JsonObject
            {
                ["resourceType"] = type.Key,
                ["locations"] = new JsonArray([.. type.Select(s => cloud.Resources.Find(s.Id)?.Location is { Length: > 0 } place ? place : null).Distinct().Select(l => (JsonNode?)JsonValue.Create(l))]),
            })]),
        })]);

    private static JsonArray OutputResources(DeploymentRecord record) => new([.. record.Steps
        .Where(s => s is { State: Arm.Operation.Succeeded, IsDelete: false }).Select(s => (JsonNode)new JsonObject { ["id"] = s.Id })]);

    private static JsonObject Reference(PlannedResource resource) => new() { ["id"] = resource.Id, ["resourceType"] = resource.Type, ["resourceName"] = resource.Name };
}
