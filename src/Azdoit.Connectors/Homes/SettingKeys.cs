using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Homes;

/// <summary>
/// Every key of <c>config.json</c>: the reader, the schema and <c>config</c> go by this table. A test holds it against <see cref="Settings"/>.
/// A table and not the serializer, whose generated metadata takes forty milliseconds to come up.
/// </summary>
public static class SettingKeys
{
    public static ImmutableArray<SettingKey> All { get; } =
    [
        new("$schema", SettingForm.Text, "For editors. azdoit does not read it.",
            (_, _) => null, (settings, _, _) => settings),
        new("anthropic_api_key", SettingForm.Text, "Key of the language model. Prefer the environment variable ANTHROPIC_API_KEY: a key in a file is warned about.",
            (s, _) => s.AnthropicApiKey, (s, _, v) => s with { AnthropicApiKey = (string)v }) { HasNoEffectYet = true },
        new("strategy_preferences.prefer_terraform", SettingForm.Flag, "Prefer Terraform where several strategies can do the same.",
            (s, _) => s.StrategyPreferences.PreferTerraform, (s, _, v) => s with { StrategyPreferences = s.StrategyPreferences with { PreferTerraform = (bool)v } }),
        new("strategy_preferences.prefer_mcp", SettingForm.Flag, "Prefer an MCP server where several strategies can do the same.",
            (s, _) => s.StrategyPreferences.PreferMcp, (s, _, v) => s with { StrategyPreferences = s.StrategyPreferences with { PreferMcp = (bool)v } }),
        new("strategy_preferences.max_cost", SettingForm.Number, "USD a month: a plan that costs more is refused, as by --cost-limit.",
            (s, _) => s.StrategyPreferences.MaxCost, (s, _, v) => s with { StrategyPreferences = s.StrategyPreferences with { MaxCost = (decimal)v } }),
        new("strategy_preferences.require_idempotent", SettingForm.Flag, "Use only strategies that can be repeated without harm.",
            (s, _) => s.StrategyPreferences.RequireIdempotent, (s, _, v) => s with { StrategyPreferences = s.StrategyPreferences with { RequireIdempotent = (bool)v } }),
        new("mcp_server.enabled", SettingForm.Flag, "Offer the configured MCP server as a strategy.",
            (s, _) => s.McpServer.Enabled, (s, _, v) => s with { McpServer = s.McpServer with { Enabled = (bool)v } }) { HasNoEffectYet = true },
        new("mcp_server.url", SettingForm.Text, "Address of an MCP server over HTTP.",
            (s, _) => s.McpServer.Url, (s, _, v) => s with { McpServer = s.McpServer with { Url = (string)v } }) { HasNoEffectYet = true },
        new("mcp_server.command", SettingForm.Text, "Command line of an MCP server over standard input and output.",
            (s, _) => s.McpServer.Command, (s, _, v) => s with { McpServer = s.McpServer with { Command = (string)v } }) { HasNoEffectYet = true },
        new("terraform.workspace_dir", SettingForm.Text, "Folder for Terraform workspaces instead of terraform/ in the home.",
            (s, _) => s.Terraform.WorkspaceDir, (s, _, v) => s with { Terraform = s.Terraform with { WorkspaceDir = (string)v } }) { HasNoEffectYet = true },
        new("terraform.backend", SettingForm.Text, "Terraform backend to write into generated workspaces.",
            (s, _) => s.Terraform.Backend, (s, _, v) => s with { Terraform = s.Terraform with { Backend = (string)v } }) { HasNoEffectYet = true },
        new("terraform.binary", SettingForm.Text, "Path of terraform or tofu, when it is not the one on PATH.",
            (s, _) => s.Terraform.Binary, (s, _, v) => s with { Terraform = s.Terraform with { Binary = (string)v } }) { HasNoEffectYet = true },
        new("cost_estimation.enabled", SettingForm.Flag, "Show prices. The gates price every plan all the same.",
            (s, _) => s.CostEstimation.Enabled, (s, _, v) => s with { CostEstimation = s.CostEstimation with { Enabled = (bool)v } }) { HasNoEffectYet = true },
        new("cost_estimation.require_confirmation", SettingForm.Flag, "Ask at a terminal above the threshold.",
            (s, _) => s.CostEstimation.RequireConfirmation, (s, _, v) => s with { CostEstimation = s.CostEstimation with { RequireConfirmation = (bool)v } }),
        new("cost_estimation.confirmation_threshold", SettingForm.Number, "USD a month: at a terminal, a plan below it that only creates or changes outside production runs without asking.",
            (s, _) => s.CostEstimation.ConfirmationThreshold, (s, _, v) => s with { CostEstimation = s.CostEstimation with { ConfirmationThreshold = (decimal)v } }),
        new("recovery.enabled", SettingForm.Flag, "Look for a remedy when a step fails for good.",
            (s, _) => s.Recovery.Enabled, (s, _, v) => s with { Recovery = s.Recovery with { Enabled = (bool)v } }) { HasNoEffectYet = true },
        new("recovery.max_attempts", SettingForm.Whole, "Remedies for each objective. Retries of a step are counted apart.",
            (s, _) => s.Recovery.MaxAttempts, (s, _, v) => s with { Recovery = s.Recovery with { MaxAttempts = (int)v } }) { HasNoEffectYet = true },
        new("recovery.use_mslearn", SettingForm.Flag, "Search the documentation when a failure is unknown.",
            (s, _) => s.Recovery.UseMslearn, (s, _, v) => s with { Recovery = s.Recovery with { UseMslearn = (bool)v } }) { HasNoEffectYet = true },
        new("state.directory", SettingForm.Text, "Folder for journals, objects, plans and the ledger instead of the home.",
            (s, _) => s.State.Directory, (s, _, v) => s with { State = s.State with { Directory = (string)v } }),
        new("state.cleanup_days", SettingForm.Whole, "Age in days from which objectives prune takes away what is finished and owns nothing any more.",
            (s, _) => s.State.CleanupDays, (s, _, v) => s with { State = s.State with { CleanupDays = (int)v } }),
        new("cloud", SettingForm.Text, "sandbox, azure, azureusgovernment or azurechina. Once it names a real cloud, the sandbox must be asked for.",
            (s, _) => s.Cloud, (s, _, v) => s with { Cloud = (string)v }),
        new("tenant", SettingForm.Text, "Tenant id of the cloud above.",
            (s, _) => s.Tenant, (s, _, v) => s with { Tenant = (string)v }),
        new("subscription", SettingForm.Text, "Subscription id or name in the cloud above.",
            (s, _) => s.Subscription, (s, _, v) => s with { Subscription = (string)v }),
        new("env", SettingForm.Text, "Environment when neither option, variable nor azdoit.yml names one.",
            (s, _) => s.Env, (s, _, v) => s with { Env = (string)v }),
        new("environments.*.subscriptions", SettingForm.Texts, "Ids or names of subscriptions in this environment; * and ? are wildcards.",
            (s, name) => s.Environments[name].Subscriptions, (s, name, v) => With(s, name, rule => rule with { Subscriptions = (ImmutableArray<string>)v })),
        new("environments.*.groups", SettingForm.Texts, "Names of resource groups in this environment; * and ? are wildcards.",
            (s, name) => s.Environments[name].Groups, (s, name, v) => With(s, name, rule => rule with { Groups = (ImmutableArray<string>)v })),
        new("environments.*.class", SettingForm.Text, "dev, test or production: how careful to be. A real target that no environment covers is production.",
            (s, name) => s.Environments[name].Class, (s, name, v) => With(s, name, rule => rule with { Class = (string)v })),
        new("defaults.region", SettingForm.Text, "Region where a request names none.",
            (s, _) => s.Defaults.Region, (s, _, v) => s with { Defaults = s.Defaults with { Region = (string)v } }),
        new("defaults.resource_group", SettingForm.Text, "Resource group where a request names none.",
            (s, _) => s.Defaults.ResourceGroup, (s, _, v) => s with { Defaults = s.Defaults with { ResourceGroup = (string)v } }),
        new("defaults.size", SettingForm.Text, "Size of virtual machines where a request names none.",
            (s, _) => s.Defaults.Size, (s, _, v) => s with { Defaults = s.Defaults with { Size = (string)v } }),
        new("defaults.image", SettingForm.Text, "Image of virtual machines where a request names none.",
            (s, _) => s.Defaults.Image, (s, _, v) => s with { Defaults = s.Defaults with { Image = (string)v } }),
        new("defaults.admin_username", SettingForm.Text, "Administrator of new machines where a request names none.",
            (s, _) => s.Defaults.AdminUsername, (s, _, v) => s with { Defaults = s.Defaults with { AdminUsername = (string)v } }),
        new("defaults.ssh_public_key_file", SettingForm.Text, "Public key for new machines instead of the first usable one of ~/.ssh.",
            (s, _) => s.Defaults.SshPublicKeyFile, (s, _, v) => s with { Defaults = s.Defaults with { SshPublicKeyFile = (string)v } }),
        new("sandbox.vcpu_quota", SettingForm.Whole, "vCPUs that the sandbox allows per region and per family.",
            (s, _) => s.Sandbox.VcpuQuota, (s, _, v) => s with { Sandbox = s.Sandbox with { VcpuQuota = (int)v } }),
        new("prices.url", SettingForm.Text, "Address of the Azure Retail Prices API or of a copy of it.",
            (s, _) => s.Prices.Url, (s, _, v) => s with { Prices = s.Prices with { Url = (string)v } }),
        new("journal", SettingForm.Text, "Where journals are kept: files.",
            (s, _) => s.Journal, (s, _, v) => s with { Journal = (string)v }),
    ];

    /// <summary>Keys that somebody set to something and that change nothing so far: silence would read as obedience.</summary>
    public static Diagnostic? WithoutEffect(Settings settings)
    {
        var set = All.Where(key => key.HasNoEffectYet && !Equals(key.Get(settings, ""), key.Get(Defaults, ""))).Select(key => key.Key).ToList();
        return set.Count == 0 ? null : Diagnostic.Warning(
            HomeCodes.NotUsedYet, set.Count == 1 ? "A setting has no effect yet" : "Settings have no effect yet", $"config.json: {string.Join(", ", set)}. This azdoit accepts and keeps {(set.Count == 1 ? "it" : "them")}, and acts as if {(set.Count == 1 ? "it were" : "they were")} not there.");
    }

    /// <summary>Null when no key is written like this.</summary>
    /// <param name="typed">With the name of an environment where the key has <see cref="SettingKey.AnyName"/>.</param>
    public static SettingKey? Find(string typed) => All.FirstOrDefault(key => key.Key == Pattern(typed));

    /// <summary>Whether keys begin like this.</summary>
    public static bool IsSection(string typed) => Pattern(typed) is var pattern && All.Any(key => key.Key.StartsWith(pattern, StringComparison.Ordinal) && key.Key.Length > pattern.Length && key.Key[pattern.Length] == '.');

    /// <summary>The key that was probably meant: one that is written nearly like it, or one whose last part is.</summary>
    public static string? Nearest(string typed)
    {
        var last = Last(Pattern(typed));
        var whole = All.Select(key => key.Key).Concat(All.Select(key => key.Key.Split('.')[0]));
        return (IsSection(typed) ? All.First(key => key.Key.StartsWith(Pattern(typed), StringComparison.Ordinal)).Key : Edits.Nearest(Pattern(typed), whole))
            ?? All.Select(key => (key.Key, Distance: Edits.Distance(Last(key.Key), last, 2))).Where(near => near.Distance <= 2).OrderBy(near => near.Distance).FirstOrDefault().Key;
    }

    private static Settings Defaults { get; } = new();

    private static string Last(string key) => key[(key.LastIndexOf('.') + 1)..];

    private static string Pattern(string typed)
    {
        var names = typed.Split('.');
        if (names.Length > 1 && names[0] == "environments")
        {
            names[1] = SettingKey.AnyName;
        }

        return string.Join('.', names);
    }

    private static Settings With(Settings settings, string name, Func<EnvironmentRule, EnvironmentRule> change) =>
        settings with { Environments = settings.Environments.SetItem(name, change(settings.Environments.GetValueOrDefault(name) ?? new())) };
}
