using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Deployments;

/// <summary>Templates that are kept as resources and deployed by their id.</summary>
internal static class TemplateSpecs
{
    /// <summary>A deployment's body with the template that its link names in the place of the link; any other body as it is.</summary>
    public static JsonObject? Filled(Cloud cloud, JsonObject? body)
    {
        if (body?.Find("properties", "templateLink")?.Text("id") is not { } id || cloud.Resources.Find(id) is not { } version
            || (version.Properties.Object("mainTemplate") ?? version.Properties.Object("template")) is not { } template)
        {
            return body;
        }

        var filled = body.Clone();
        filled.Properties.Remove("templateLink");
        filled.Properties["template"] = template.Clone();
        return filled;
    }
}
