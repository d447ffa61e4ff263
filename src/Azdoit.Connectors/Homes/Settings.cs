using System.Collections.Immutable;

namespace Azdoit.Connectors.Homes;

/// <summary><c>config.json</c>: every key is optional and has the default that stands here. What each means is said once, in <see cref="SettingKeys"/>.</summary>
public sealed record Settings
{
    public string? AnthropicApiKey { get; init; }

    public StrategySection StrategyPreferences { get; init; } = new();

    public McpSection McpServer { get; init; } = new();

    public TerraformSection Terraform { get; init; } = new();

    public CostSection CostEstimation { get; init; } = new();

    public RecoverySection Recovery { get; init; } = new();

    public StateSection State { get; init; } = new();

    public string? Cloud { get; init; }

    public string? Tenant { get; init; }

    public string? Subscription { get; init; }

    public string? Env { get; init; }

    public ImmutableSortedDictionary<string, EnvironmentRule> Environments { get; init; } = ImmutableSortedDictionary<string, EnvironmentRule>.Empty;

    public DefaultsSection Defaults { get; init; } = new();

    public SandboxSection Sandbox { get; init; } = new();

    public PricesSection Prices { get; init; } = new();

    public string Journal { get; init; } = "files";

    public sealed record StrategySection
    {
        public bool PreferTerraform { get; init; }

        public bool PreferMcp { get; init; }

        /// <summary>USD a month.</summary>
        public decimal? MaxCost { get; init; }

        public bool RequireIdempotent { get; init; } = true;
    }

    public sealed record McpSection
    {
        public bool Enabled { get; init; }

        public string? Url { get; init; }

        public string? Command { get; init; }
    }

    public sealed record TerraformSection
    {
        public string? WorkspaceDir { get; init; }

        public string? Backend { get; init; }

        public string? Binary { get; init; }
    }

    public sealed record CostSection
    {
        public bool Enabled { get; init; } = true;

        public bool RequireConfirmation { get; init; } = true;

        /// <summary>USD a month.</summary>
        public decimal ConfirmationThreshold { get; init; } = 10.0m;
    }

    public sealed record RecoverySection
    {
        public bool Enabled { get; init; } = true;

        public int MaxAttempts { get; init; } = 3;

        public bool UseMslearn { get; init; } = true;
    }

    public sealed record StateSection
    {
        public string? Directory { get; init; }

        public int CleanupDays { get; init; } = 30;
    }

    public sealed record DefaultsSection
    {
        public string? Region { get; init; }

        public string? ResourceGroup { get; init; }

        public string? Size { get; init; }

        public string? Image { get; init; }

        public string? AdminUsername { get; init; }

        public string? SshPublicKeyFile { get; init; }
    }

    public sealed record SandboxSection
    {
        public int VcpuQuota { get; init; } = 350;
    }

    public sealed record PricesSection
    {
        public string? Url { get; init; }
    }
}
