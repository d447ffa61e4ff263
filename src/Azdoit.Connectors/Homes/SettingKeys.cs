using System.Collections.Immutable;

namespace Azdoit.Connectors.Homes;

/// <summary>What every key of <c>config.json</c> means, for the schema and for people. A test holds it against <see cref="Settings"/>.</summary>
public static class SettingKeys
{
    /// <summary>Stands for the name of an environment.</summary>
    public const string AnyName = "*";

    public static ImmutableArray<(string Key, string Meaning)> All { get; } =
    [
        ("$schema", "For editors. azdoit does not read it."),
        ("anthropic_api_key", "Key of the language model. Prefer the environment variable ANTHROPIC_API_KEY: a key in a file is warned about."),
        ("strategy_preferences.prefer_terraform", "Prefer Terraform where several strategies can do the same."),
        ("strategy_preferences.prefer_mcp", "Prefer an MCP server where several strategies can do the same."),
        ("strategy_preferences.max_cost", "USD a month: a plan that costs more is refused, as by --cost-limit."),
        ("strategy_preferences.require_idempotent", "Use only strategies that can be repeated without harm."),
        ("mcp_server.enabled", "Offer the configured MCP server as a strategy."),
        ("mcp_server.url", "Address of an MCP server over HTTP."),
        ("mcp_server.command", "Command line of an MCP server over standard input and output."),
        ("terraform.workspace_dir", "Folder for Terraform workspaces instead of terraform/ in the home."),
        ("terraform.backend", "Terraform backend to write into generated workspaces."),
        ("terraform.binary", "Path of terraform or tofu, when it is not the one on PATH."),
        ("cost_estimation.enabled", "Show prices. The gates price every plan all the same."),
        ("cost_estimation.require_confirmation", "Ask at a terminal above the threshold."),
        ("cost_estimation.confirmation_threshold", "USD a month: at a terminal, a plan below it that only creates or changes outside production runs without asking."),
        ("recovery.enabled", "Look for a remedy when a step fails for good."),
        ("recovery.max_attempts", "Remedies for each objective. Retries of a step are counted apart."),
        ("recovery.use_mslearn", "Search the documentation when a failure is unknown."),
        ("state.directory", "Folder for journals, objects, plans and the ledger instead of the home."),
        ("state.cleanup_days", "Age in days from which objectives prune removes what is finished."),
        ("cloud", "sandbox, azure, azureusgovernment or azurechina. Once it names a real cloud, the sandbox must be asked for."),
        ("tenant", "Tenant id of the cloud above."),
        ("subscription", "Subscription id or name in the cloud above."),
        ("env", "Environment when neither option, variable nor azdoit.yml names one."),
        ("environments.*.subscriptions", "Ids or names of subscriptions in this environment; * and ? are wildcards."),
        ("environments.*.groups", "Names of resource groups in this environment; * and ? are wildcards."),
        ("environments.*.class", "dev, test or production: how careful to be. A real target that no environment covers is production."),
        ("defaults.region", "Region where a request names none."),
        ("defaults.resource_group", "Resource group where a request names none."),
        ("defaults.size", "Size of virtual machines where a request names none."),
        ("defaults.image", "Image of virtual machines where a request names none."),
        ("defaults.admin_username", "Administrator of new machines where a request names none."),
        ("defaults.ssh_public_key_file", "Public key for new machines instead of the first usable one of ~/.ssh."),
        ("sandbox.vcpu_quota", "vCPUs that the sandbox allows per region and per family."),
        ("prices.url", "Address of the Azure Retail Prices API or of a copy of it."),
        ("journal", "Where journals are kept: files."),
    ];
}
