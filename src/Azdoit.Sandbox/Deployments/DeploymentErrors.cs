using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates;

namespace Azdoit.Sandbox.Deployments;

/// <summary>What Azure says when a deployment is refused or fails.</summary>
internal static class DeploymentErrors
{
    /// <param name="sent">The request as it came, to say where in its template the fault lies; empty when it has none.</param>
    public static ArmError From(TemplateFault fault, ReadOnlyMemory<byte> sent = default)
    {
        var place = sent.IsEmpty || fault.Code != "InvalidTemplate" ? null : LenientJson.Place(sent.Span, "properties.template", fault.Path ?? "");
        var (line, column) = place ?? (1, 1);
        var message = fault.Code != "InvalidTemplate" || fault.Message.StartsWith("Deployment template", StringComparison.Ordinal) || fault.Message.StartsWith("Unable to process", StringComparison.Ordinal)
            ? fault.Message
            : $"Deployment template validation failed: '{(place is null ? fault.Message : Placed(fault.Message, line, column))}'.";
        return new ArmError(400, fault.Code, message)
        {
            AdditionalInfo = fault.Code == "InvalidTemplate" ? [Place(fault, line, column)] : [],
        };
    }

    /// <summary>Of a resource Azure's sentence says the place too, after its name.</summary>
    private static string Placed(string message, int line, int column)
    {
        const string beginning = "The template resource '";
        var end = message.StartsWith(beginning, StringComparison.Ordinal) ? message.IndexOf("' ", beginning.Length, StringComparison.Ordinal) + 1 : 0;
        return end == 0 ? message : message.Insert(end, $" at line '{line}' and column '{column}'");
    }

    private static JsonObject Place(TemplateFault fault, int line, int column) => new()
    {
        ["type"] = "TemplateViolation",
        ["info"] = new JsonObject
        {
            ["lineNumber"] = line,
            ["linePosition"] = column,
            ["path"] = fault.Path is null ? "properties.template" : $"properties.template.{fault.Path}",
        },
    };

    public static ArmError InResource(string id, TemplateFault fault) => new(400, fault.Code,
        fault.Code != "InvalidTemplate" ? fault.Message : $"Unable to process template language expressions for resource '{id}' at line '1' and column '1'. '{fault.Message}'");

    public static ArmError Unparsable(string what) => new(400, "InvalidTemplate", $"Deployment template parse failed: '{what}'.");

    public static ArmError InvalidRequest(string why) => new(400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{why}'.");

    public static ArmError NameTooLong(string name, int longest) => new(400, "DeploymentNameLengthLimitExceeded",
        $"The provided deployment name '{name}' is longer than {longest} characters.");

    public static ArmError InvalidName(string name) => new(400, "DeploymentNameInvalidCharacters",
        $"The provided deployment name '{name}' has characters other than letters, digits, '-', '_', '.', '(' and ')'.");

    public static ArmError TooMany(string name, long limit, long count) => new(409, "DeploymentQuotaExceeded",
        $"Creating the deployment '{name}' would exceed the quota of '{limit}'. The current deployment count is '{count}'. Please delete some deployments before creating a new one, or see https://aka.ms/800LimitFix for information on managing deployment limits.");

    public static ArmError NotCleanedUp(string name, IReadOnlyList<ArmError> details) => new(409, "DeploymentFailedCleanUp",
        $"The deployment '{name}' is in complete mode, and resources that are not in its template could not be deleted.")
    {
        Details = details,
    };

    public static ArmError LocationRequired(string name) => new(400, "LocationRequired",
        $"The 'location' property must be specified for '{name}'. Please see https://aka.ms/deploy-to-subscription for usage details.");

    public static ArmError WrongLocation(string name, string location, string before) => new(409, "InvalidDeploymentLocation",
        $"Invalid deployment location '{location}'. The deployment '{name}' already exists in location '{before}'.");

    public static ArmError NotFound(string name) => new(404, "DeploymentNotFound", $"Deployment '{name}' could not be found.");

    public static ArmError IsActive(string name, DateTimeOffset since) => new(409, "DeploymentActive",
        $"Unable to edit or replace deployment '{name}': previous deployment from '{since:M/d/yyyy h:mm:ss tt}' is still active (expiration time is '{since.AddDays(7):M/d/yyyy h:mm:ss tt}'). Please see https://aka.ms/arm-deploy for usage details.");

    public static ArmError CannotBeCanceled(string name, string? state) => new(409, "DeploymentCannotBeCancelled",
        $"The deployment '{name}' cannot be cancelled because it is in provisioning state '{state}'.");

    public static ArmError NotValid(string name, IReadOnlyList<ArmError> details) => new(400, "InvalidTemplateDeployment",
        $"The template deployment '{name}' is not valid according to the validation procedure. The tracking id is '{Guid.Empty}'. See inner errors for details.")
    {
        Details = details,
    };

    public static ArmError Failed(string id, IReadOnlyList<ArmError> details) => new(409, "DeploymentFailed",
        "At least one resource deployment operation failed. Please list deployment operations for details. Please see https://aka.ms/arm-deployment-operations for usage details.")
    {
        Target = id,
        Details = details,
    };

    public static ArmError LinkedContent(string uri) => new(400, "InvalidContentLink",
        $"Unable to download deployment content from '{uri}'. The sandbox contacts nobody: give the template itself.");
}
