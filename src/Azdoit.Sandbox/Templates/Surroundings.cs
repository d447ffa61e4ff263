using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates;

/// <summary>What the functions of the template language may ask of the cloud around a deployment.</summary>
internal abstract class Surroundings
{
    public abstract string Subscription { get; }

    /// <summary>The group that resourceGroup() and resourceId() mean; null at subscription scope.</summary>
    public abstract string? Group { get; }

    public abstract DateTimeOffset Now { get; }

    public abstract Guid NewId();

    /// <summary>Where the deployment puts its resources, as the id of a group or a subscription.</summary>
    public abstract string Home { get; }

    public abstract JsonObject DescribeSubscription();

    public abstract JsonObject DescribeGroup();

    public abstract JsonObject DescribeTenant();

    public abstract JsonObject DescribeDeployment();

    public abstract JsonObject DescribeEnvironment();

    /// <summary>Who deploys: object id and tenant.</summary>
    public abstract JsonObject DescribeDeployer();

    public abstract JsonNode DescribeProvider(string ns, string? type);

    /// <summary>The id of what a template calls by name or symbolic name, or an id as it is.</summary>
    public abstract string Resolve(string target);

    /// <summary>The ids of a symbolic name's resources: of a loop, all of them.</summary>
    public abstract IEnumerable<string> ResolveAll(string symbol);

    /// <summary>The state of a resource: its properties, or with <paramref name="full"/> the whole.</summary>
    public abstract JsonNode? Reference(string id, string? version, bool full);

    /// <summary>A list action ("listKeys").</summary>
    public abstract JsonNode? List(string action, string id, string version, JsonNode? values);

    /// <summary>A secret that a parameter refers to instead of giving a value.</summary>
    public abstract string Secret(string vault, string name);

    public abstract JsonArray Zones(string ns, string type, string location, long count, long offset);
}
