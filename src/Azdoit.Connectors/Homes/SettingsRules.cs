using System.Collections.Immutable;

namespace Azdoit.Connectors.Homes;

/// <summary>What well-typed settings must hold besides.</summary>
internal static class SettingsRules
{
    public static ImmutableArray<string> Clouds { get; } = ["sandbox", "azure", "azureusgovernment", "azurechina"];

    public static ImmutableArray<string> Classes { get; } = ["dev", "test", "production"];

    /// <summary>All rules as they apply to these settings; a rule that does not hold says what must.</summary>
    public static IEnumerable<SettingRule> For(Settings settings)
    {
        yield return new("cloud", settings.Cloud is null || Clouds.Contains(settings.Cloud), "must be one of " + string.Join(", ", Clouds));
        yield return new("strategy_preferences.max_cost", settings.StrategyPreferences.MaxCost is null or >= 0, "must not be negative");
        yield return new("cost_estimation.confirmation_threshold", settings.CostEstimation.ConfirmationThreshold >= 0, "must not be negative");
        yield return new("recovery.max_attempts", settings.Recovery.MaxAttempts is >= 0 and <= 20, "must be 0 to 20");
        yield return new("state.cleanup_days", settings.State.CleanupDays is >= 0 and <= 36_500, "must be 0 to 36500");
        yield return new("sandbox.vcpu_quota", settings.Sandbox.VcpuQuota is >= 0 and <= 1_000_000, "must be 0 to 1000000");
        yield return new("prices.url", IsAddress(settings.Prices.Url), "must be an http or https address without a password");
        yield return new("mcp_server.url", IsAddress(settings.McpServer.Url), "must be an http or https address without a password");
        yield return new("journal", settings.Journal == "files", "must be files");
        foreach (var (name, rule) in settings.Environments)
        {
            var key = $"environments.{name}";
            yield return new(key, IsName(name), "must have a name of letters, digits, - and _");
            yield return new($"{key}.class", Classes.Contains(rule.Class), "must be one of " + string.Join(", ", Classes));
            yield return new(key, rule.Subscriptions.Length + rule.Groups.Length > 0, "must name subscriptions or groups");
            yield return new(key, !rule.Subscriptions.Concat(rule.Groups).Any(string.IsNullOrWhiteSpace), "must have patterns that are not empty");
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsAddress(string? text) =>
        text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0);
}

/// <summary>What must hold of a key.</summary>
internal sealed record SettingRule(string Key, bool Holds, string Says);
