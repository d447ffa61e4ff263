using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Deployments;

/// <summary>What a client asks to deploy: a template, values for its parameters, and where.</summary>
internal sealed record DeploymentDraft(ArmId Id, JsonObject Template, JsonObject Given)
{
    private const int LongestName = 64;

    public bool IsComplete { get; init; }

    public string Location { get; init; } = "";

    public JsonObject? Tags { get; init; }

    /// <summary>For a nested template that is evaluated with its parent's values: the parent's loops and group.</summary>
    public JsonObject? Outer { get; init; }

    /// <summary>In whose name the resources are written.</summary>
    public Caller Caller { get; init; } = Caller.First;

    public string Name => Id.Name;

    public static DeploymentDraft? Read(ArmId id, JsonObject? body, out ArmError? error)
    {
        error = null;
        if (id.Name.Length > LongestName)
        {
            error = DeploymentErrors.NameTooLong(id.Name, LongestName);
        }
        else if (!id.Name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '(' or ')'))
        {
            error = DeploymentErrors.InvalidName(id.Name);
        }
        else if (body?.Object("properties") is not { } properties)
        {
            error = DeploymentErrors.InvalidRequest("Required property 'properties' not found in JSON.");
        }
        else if (id.Group is null && body.Text("location") is not { Length: > 0 })
        {
            error = DeploymentErrors.LocationRequired(id.Name);
        }
        else
        {
            return Read(id, body, properties, out error);
        }

        return null;
    }

    private static DeploymentDraft? Read(ArmId id, JsonObject body, JsonObject properties, out ArmError? error)
    {
        error = null;
        if ((properties.Object("templateLink") ?? properties.Object("parametersLink")) is { } link)
        {
            error = DeploymentErrors.LinkedContent(link.Text("uri") ?? link.Text("id") ?? "");
        }
        else if (properties.Object("template") is not { } template)
        {
            error = DeploymentErrors.InvalidRequest("The request must hold 'template' or 'templateLink'.");
        }
        else if (properties.Text("mode")?.ToUpperInvariant() is not (("INCREMENTAL" or "COMPLETE") and { } mode))
        {
            error = DeploymentErrors.InvalidRequest($"Error converting value '{properties["mode"]}' to type 'DeploymentMode'. Path 'properties.mode'. The supported values are 'Incremental' and 'Complete'.");
        }
        else if (mode == "COMPLETE" && id.Group is null)
        {
            error = new ArmError(400, "InvalidDeployment", "The 'Complete' mode is not supported for deployments at subscription scope. Please see https://aka.ms/deployment-modes for usage details.");
        }
        else if (Missing(template) is { } missing)
        {
            error = DeploymentErrors.Unparsable($"Required property '{missing}' not found in JSON. Path '', line 1, position 2.");
        }
        else
        {
            return new DeploymentDraft(id, template, Parameters(properties))
            {
                IsComplete = mode == "COMPLETE",
                Location = Facts.KnownRegions.Normalize(body.Text("location") ?? ""),
                Tags = body.Object("tags"),
            };
        }

        return null;
    }

    private static string? Missing(JsonObject template) =>
        new[] { "$schema", "contentVersion", "resources" }.FirstOrDefault(name => template[name] is null);

    /// <summary>A whole parameter file is taken too, as Azure takes it.</summary>
    private static JsonObject Parameters(JsonObject properties)
    {
        var given = properties.Object("parameters");
        return given?.Text("$schema") is not null && given.Object("parameters") is { } inner ? inner : given ?? JsonText.NewObject();
    }
}
