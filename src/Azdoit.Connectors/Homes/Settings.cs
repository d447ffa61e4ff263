using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Azdoit.Connectors.Homes;

/// <summary>
/// <c>config.json</c>: every key is optional and has the default that stands here. What each means is said once, in <see cref="SettingKeys"/>.
/// Setters, because the generated serializer forgets the default of an init-only property that is not in the file.
/// </summary>
public sealed record Settings
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public string? AnthropicApiKey { get; set; }

    public StrategySection StrategyPreferences { get; set; } = new();

    public McpSection McpServer { get; set; } = new();

    public TerraformSection Terraform { get; set; } = new();

    public CostSection CostEstimation { get; set; } = new();

    public RecoverySection Recovery { get; set; } = new();

    public StateSection State { get; set; } = new();

    public string? Cloud { get; set; }

    public string? Tenant { get; set; }

    public string? Subscription { get; set; }

    public string? Env { get; set; }

    public ImmutableSortedDictionary<string, EnvironmentRule> Environments { get; set; } = ImmutableSortedDictionary<string, EnvironmentRule>.Empty;

    public DefaultsSection Defaults { get; set; } = new();

    public SandboxSection Sandbox { get; set; } = new();

    public PricesSection Prices { get; set; } = new();

    public string Journal { get; set; } = "files";

    public sealed record StrategySection
    {
        public bool PreferTerraform { get; set; }

        public bool PreferMcp { get; set; }

        /// <summary>USD a month.</summary>
        public decimal? MaxCost { get; set; }

        public bool RequireIdempotent { get; set; } = true;
    }

    public sealed record McpSection
    {
        public bool Enabled { get; set; }

        public string? Url { get; set; }

        public string? Command { get; set; }
    }

    public sealed record TerraformSection
    {
        public string? WorkspaceDir { get; set; }

        public string? Backend { get; set; }

        public string? Binary { get; set; }
    }

    public sealed record CostSection
    {
        public bool Enabled { get; set; } = true;

        public bool RequireConfirmation { get; set; } = true;

        /// <summary>USD a month.</summary>
        public decimal ConfirmationThreshold { get; set; } = 10.0m;
    }

    public sealed record RecoverySection
    {
        public bool Enabled { get; set; } = true;

        public int MaxAttempts { get; set; } = 3;

        public bool UseMslearn { get; set; } = true;
    }

    public sealed record StateSection
    {
        public string? Directory { get; set; }

        public int CleanupDays { get; set; } = 30;
    }

    public sealed record DefaultsSection
    {
        public string? Region { get; set; }

        public string? ResourceGroup { get; set; }

        public string? Size { get; set; }

        public string? Image { get; set; }

        public string? AdminUsername { get; set; }

        public string? SshPublicKeyFile { get; set; }
    }

    public sealed record SandboxSection
    {
        public int VcpuQuota { get; set; } = 350;
    }

    public sealed record PricesSection
    {
        public string? Url { get; set; }
    }
}
