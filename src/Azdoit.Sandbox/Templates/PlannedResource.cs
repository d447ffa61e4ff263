using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>One resource that a template asks for: a loop has been unrolled, name and id are known, the body is not evaluated yet.</summary>
internal sealed record PlannedResource(string Id, string Type, string Name, JsonObject Source, Scope Scope)
{
    public const string DeploymentType = "Microsoft.Resources/deployments";

    /// <summary>What a template says about a resource that does not go to its provider.</summary>
    private static readonly string[] OwnWords =
        ["name", "type", "apiVersion", "dependsOn", "condition", "copy", "comments", "metadata", "resources", "scope", "existing", "import", "resourceGroup", "subscriptionId", "@options"];

    public required string ApiVersion { get; init; }

    public string? CopyName { get; init; }

    /// <summary>The symbolic name in a template of language version 2.0.</summary>
    public string? Symbol { get; init; }

    /// <summary>It is written among the "resources" of its parent, where its own name is enough to call it.</summary>
    public bool IsInside { get; init; }

    /// <summary>False when its condition does not hold, or when it is only referred to.</summary>
    public bool IsDeployed { get; init; } = true;

    /// <summary>Positions in the plan of what must be there before.</summary>
    public IReadOnlyList<int> DependsOn { get; init; } = [];

    public bool IsDeployment => Type.Equals(DeploymentType, StringComparison.OrdinalIgnoreCase);

    /// <summary>The body to send. A nested deployment's template stays as it is: it is evaluated there.</summary>
    /// <exception cref="TemplateFault">An expression that cannot be evaluated.</exception>
    public JsonObject Body()
    {
        var source = Source.Clone();
        foreach (var word in OwnWords)
        {
            source.Remove(word);
        }

        JsonNode? template = null;
        if (IsDeployment && source.Object("properties") is { } nested)
        {
            nested.Remove("template", out template);
        }

        var body = (JsonObject?)Evaluator.Tree(source, Scope with { Stage = Stage.Runtime }) ?? JsonText.NewObject();
        if (template is not null)
        {
            body.Properties["template"] = template;
        }

        return body;
    }
}
