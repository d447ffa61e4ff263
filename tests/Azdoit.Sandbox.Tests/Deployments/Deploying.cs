using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Tests.Deployments;

/// <summary>Deployments as the tests send them.</summary>
internal static class Deploying
{
    public const string Schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

    public static string At(string name, string scope = LocalCloud.Group) => $"{scope}/providers/Microsoft.Resources/deployments/{name}";

    /// <summary>A template with these resources, and whatever else is given ("parameters": {...}).</summary>
    public static string Template(string resources, string others = "") =>
        $$"""{"$schema":"{{Schema}}","contentVersion":"1.0.0.0",{{(others.Length == 0 ? "" : others + ",")}}"resources":{{resources}}}""";

    public static string Body(string template, string parameters = "{}", string mode = "Incremental") =>
        $$$$"""{"properties":{"mode":"{{{{mode}}}}","template":{{{{template}}}},"parameters":{{{{parameters}}}}}}""";

    /// <summary>Deploys, waits for the end whatever it is, and gives the deployment.</summary>
    public static async Task<Answer> DeployAsync(this LocalCloud cloud, string name, string template, string parameters = "{}", string mode = "Incremental")
    {
        var begun = await cloud.PutAsync(At(name), Body(template, parameters, mode));
        if (begun.Status >= 400)
        {
            return begun;
        }

        await cloud.FinishAsync(begun);
        return await cloud.GetAsync(At(name));
    }

    /// <summary>The value of an expression, by way of an output.</summary>
    public static async Task<JsonNode?> EvaluateAsync(this LocalCloud cloud, string expression, string type = "object", string others = "")
    {
        var outputs = new JsonObject { ["it"] = new JsonObject { ["type"] = type, ["value"] = expression } };
        var answer = await cloud.DeployAsync("evaluation", Template("[]", (others.Length == 0 ? "" : others + ",") + "\"outputs\":" + outputs.ToJsonString()));
        Assert.True(answer.Text("properties.provisioningState") == "Succeeded", answer.ToString());
        return answer.At("properties.outputs.it.value");
    }
}
