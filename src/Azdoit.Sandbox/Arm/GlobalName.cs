using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>Names that become part of a host name are unique over all groups.</summary>
internal static class GlobalName
{
    /// <summary>Another resource of the draft's type that has the draft's name.</summary>
    public static Resource? Taken(Draft draft) => Taken(draft.Cloud, draft.Id.Type, draft.Id.Name) is { } other && other.Id.Key != draft.Id.Key ? other : null;

    /// <summary>The answer of a provider's <c>checkNameAvailability</c>.</summary>
    public static ArmReply Check(Cloud cloud, ArmRequest request)
    {
        var (type, name) = (request.Body?.Text("type"), request.Body?.Text("name"));
        if (type is null || name is null)
        {
            return Errors.MissingParameter(type is null ? "type" : "name");
        }

        var full = type.Contains('/', StringComparison.Ordinal) ? type : $"{request.Path.Namespace}/{type}";
        return new ArmReply(200, Taken(cloud, full, name) is null
            ? new JsonObject { ["nameAvailable"] = true }
            : new JsonObject { ["nameAvailable"] = false, ["reason"] = "AlreadyExists", ["message"] = $"The name '{name}' is already in use." });
    }

    public static Resource? Taken(Cloud cloud, string type, string name) =>
        cloud.Resources.OfType(type).FirstOrDefault(r => r.Id.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
