using System.Collections.Immutable;

namespace Azdoit.Connectors.Homes;

/// <summary>What well-typed settings must hold besides.</summary>
internal static class SettingsRules
{
    public static ImmutableArray<string> Clouds { get; } = ["sandbox", "azure", "azureusgovernment", "azurechina"];

    public static ImmutableArray<string> Classes { get; } = ["dev", "test", "production"];

    /// <summary>Each broken rule by its key.</summary>
    public static IEnumerable<(string Key, string Says)> Broken(Settings settings)
    {
        (string Key, bool Holds, string Says)[] rules =
        [
            ("cloud", settings.Cloud is null || Clouds.Contains(settings.Cloud), "must be one of " + string.Join(", ", Clouds)),
            ("strategy_preferences.max_cost", settings.StrategyPreferences.MaxCost is null or >= 0, "must not be negative"),
            ("cost_estimation.confirmation_threshold", settings.CostEstimation.ConfirmationThreshold >= 0, "must not be negative"),
            ("recovery.max_attempts", settings.Recovery.MaxAttempts is >= 0 and <= 20, "must be 0 to 20"),
            ("state.cleanup_days", settings.State.CleanupDays is >= 0 and <= 36_500, "must be 0 to 36500"),
            ("sandbox.vcpu_quota", settings.Sandbox.VcpuQuota is >= 0 and <= 1_000_000, "must be 0 to 1000000"),
            ("prices.url", IsAddress(settings.Prices.Url), "must be an http or https address without a password"),
            ("mcp_server.url", IsAddress(settings.McpServer.Url), "must be an http or https address without a password"),
            ("journal", settings.Journal == "files", "must be files"),
        ];
        return rules.Where(rule => !rule.Holds).Select(rule => (rule.Key, rule.Says))
            .Concat(settings.Environments.SelectMany(pair => Broken($"environments.{pair.Key}", pair.Key, pair.Value)));
    }

    private static IEnumerable<(string Key, string Says)> Broken(string key, string name, EnvironmentRule rule)
    {
        if (name.Length is 0 or > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            yield return (key, "must have a name of letters, digits, - and _");
        }

        if (!Classes.Contains(rule.Class))
        {
            yield return ($"{key}.class", "must be one of " + string.Join(", ", Classes));
        }

        if (rule.Subscriptions.IsEmpty && rule.Groups.IsEmpty)
        {
            yield return (key, "must name subscriptions or groups");
        }

        if (rule.Subscriptions.Concat(rule.Groups).Any(string.IsNullOrWhiteSpace))
        {
            yield return (key, "must have patterns that are not empty");
        }
    }

    private static bool IsAddress(string? text) =>
        text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0);
}
