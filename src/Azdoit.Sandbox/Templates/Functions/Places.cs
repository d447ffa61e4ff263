using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>What surrounds an expression: parameters, variables, loops, and the scopes of the deployment.</summary>
internal static class Places
{
    public static IEnumerable<Function> All =>
    [
        new("parameters", 1, 1, Parameter),
        new("variables", 1, 1, Variable),
        new("copyIndex", 0, 2, CopyIndex),
        new("resourceGroup", 0, 0, c => c.World.Group is null
            ? throw new TemplateFault("The template function 'RESOURCEGROUP' is not expected at this location: a deployment at subscription scope has no resource group. Please see https://aka.ms/arm-functions for usage details.")
            : c.World.DescribeGroup()),
        new("subscription", 0, 0, c => c.World.DescribeSubscription()),
        new("tenant", 0, 0, c => c.World.DescribeTenant()),
        new("deployment", 0, 0, c => c.World.DescribeDeployment()),
        new("deployer", 0, 0, c => c.World.DescribeDeployer()),
        new("managementGroup", 0, 0, _ => throw new TemplateFault("The template function 'managementGroup' is not expected at this location: the deployment does not stand at a management group. Please see https://aka.ms/arm-functions for usage details.")),
        new("environment", 0, 0, c => c.World.DescribeEnvironment()),
        new("providers", 1, 2, c => c.World.DescribeProvider(c.Text(0), c.OptionalText(1))),
        new("pickZones", 3, 5, c => c.World.Zones(c.Text(0), c.Text(1), c.Text(2), c.Count > 3 ? c.Whole(3) : 1, c.Count > 4 ? c.Whole(4) : 0)),
    ];

    private static JsonNode? Parameter(Invocation call)
    {
        var name = call.Text(0);
        return call.Scope.Arguments is not { } own ? call.Scope.Program.Parameters.Value(name)
            : own.TryGetValue(name, out var value) ? value
            : throw new TemplateFault($"The template parameter '{name}' is not found: a user-defined function sees only parameters of its own. Please see https://aka.ms/arm-functions-parameter for usage details.");
    }

    private static JsonNode? Variable(Invocation call) => call.Scope.Arguments is null && call.Scope.Stage != Stage.Default
        ? call.Scope.Program.Variable(call.Text(0))
        : throw new TemplateFault("The template function 'variables' is not expected at this location. Please see https://aka.ms/arm-functions for usage details.");

    /// <summary>copyIndex(), copyIndex(offset), copyIndex(name), copyIndex(name, offset).</summary>
    private static JsonValue CopyIndex(Invocation call)
    {
        var name = Values.Text(call[0]) ?? call.Scope.Loop;
        var offset = Values.Text(call[0]) is null ? (call.Count > 0 ? call.Whole(0) : 0) : call.Count > 1 ? call.Whole(1) : 0;
        return name is not null && call.Scope.Loops.TryGetValue(name, out var index) ? JsonValue.Create(index + offset)
            : throw new TemplateFault("The template function 'copyIndex' is not expected at this location. The function can only be used in a resource with copy specified. Please see https://aka.ms/arm-resource-loops for usage details.");
    }
}
