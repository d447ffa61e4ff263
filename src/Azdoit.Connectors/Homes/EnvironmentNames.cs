namespace Azdoit.Connectors.Homes;

/// <summary>What the name of an environment says about how careful to be.</summary>
internal static class EnvironmentNames
{
    public static EnvironmentClass ClassOf(string? name) => name?.ToLowerInvariant() switch
    {
        "prod" or "production" => EnvironmentClass.Production,
        "test" or "staging" => EnvironmentClass.Test,
        _ => EnvironmentClass.Dev,
    };
}
