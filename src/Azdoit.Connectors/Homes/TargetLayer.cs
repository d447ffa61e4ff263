namespace Azdoit.Connectors.Homes;

/// <summary>What one place says about the target; null where it is silent.</summary>
/// <param name="Source">The place, for people: <c>--cloud</c> and its sisters are "options".</param>
public sealed record TargetLayer(string Source, string? Cloud = null, string? Tenant = null, string? Subscription = null, string? Env = null)
{
    public static TargetLayer OfVariables(Surroundings surroundings) => new(
        "environment",
        surroundings.Variable("AZDOIT_CLOUD"),
        surroundings.Variable("AZDOIT_TENANT"),
        surroundings.Variable("AZDOIT_SUBSCRIPTION"),
        surroundings.Variable("AZDOIT_ENV"));

    public static TargetLayer Of(FolderSettings folder) => new(FolderSettings.FileName, folder.Cloud, folder.Tenant, folder.Subscription, folder.Env);

    public static TargetLayer Of(Settings settings) => new("config.json", settings.Cloud, settings.Tenant, settings.Subscription, settings.Env);
}
