using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Connectors.Arm;

/// <summary>Azure's error body, in the shapes in which providers send it.</summary>
internal sealed record ArmError(string Code, string Message)
{
    /// <summary>Codes that only say that something inside failed: the reason stands in their details.</summary>
    private static readonly string[] Wrappers =
        ["DeploymentFailed", "InvalidTemplateDeployment", "ResourceDeploymentFailure", "MultipleErrorsOccurred", "PreflightValidationCheckFailed", "BadRequest", "Conflict"];

    private const int DeepestNesting = 8;

    /// <summary>Null when the body is no error body.</summary>
    public static ArmError? In(JsonNode? body)
    {
        // App Service and older providers leave out the outer object; an operation's status has it beside "status".
        var error = body is JsonObject root ? Json.Member(root, "error") as JsonObject ?? root : null;
        for (var depth = 0; depth < DeepestNesting && error is not null; depth++)
        {
            if (Json.Text(error, "code") is not { Length: > 0 } code)
            {
                return null;
            }

            if (Wrappers.Contains(code, StringComparer.OrdinalIgnoreCase)
                && Json.Member(error, "details") is JsonArray { Count: > 0 } details
                && details[0] is JsonObject inner
                && Json.Text(inner, "code") is { Length: > 0 })
            {
                error = inner;
                continue;
            }

            return new(code, Json.Text(error, "message") ?? "");
        }

        return null;
    }
}
