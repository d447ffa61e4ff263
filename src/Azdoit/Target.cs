using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>Where an objective acts. Covered by the plan's hash, except for the principal, who may differ between planner and approver.</summary>
public sealed record Target
{
    public const string Sandbox = "sandbox";

    /// <summary><c>sandbox</c>, <c>azure</c>, <c>azureusgovernment</c> or <c>azurechina</c>.</summary>
    public required string Cloud { get; init; }

    public required string Tenant { get; init; }

    public required string Subscription { get; init; }

    public string SubscriptionName { get; init; } = "";

    /// <summary>The environment's name as people use it (<c>dev</c>, <c>prod-eu</c>).</summary>
    public required string Environment { get; init; }

    public required EnvironmentClass Class { get; init; }

    /// <summary>Who the cloud thinks we are.</summary>
    public string Principal { get; init; } = "";

    /// <summary>Settings and variables lead elsewhere: a command without options would not act here.</summary>
    [JsonIgnore]
    public bool MustBeNamed { get; init; }

    [JsonIgnore]
    public bool IsSandbox => Cloud == Sandbox;

    [JsonIgnore]
    public bool IsProduction => Class == EnvironmentClass.Production;
}
