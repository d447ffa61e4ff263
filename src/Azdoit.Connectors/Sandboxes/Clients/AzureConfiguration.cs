using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Connectors.Sandboxes.Clients;

/// <summary>
/// The files with which the Azure CLI is logged in to the sandbox from its first command on: nothing is registered, nobody logs in, nothing else is contacted.
/// </summary>
internal sealed class AzureConfiguration(SandboxLogin login, string tenant, ImmutableArray<(string Id, string Name)> subscriptions)
{
    public const string Profile = "azureProfile.json", Principals = "service_principal_entries.json";

    private const string Cloud = "sandbox";

    public ImmutableArray<(string Name, string Text)> Files { get; } =
    [
        ("config", Settings),
        ("clouds.config", Clouds(login, subscriptions[0].Id)),
        (Profile, ProfileOf(login, tenant, subscriptions)),
        (Principals, new JsonArray(new JsonObject { ["tenant"] = tenant, ["client_id"] = login.ClientId, ["client_secret"] = login.ClientSecret }).ToJsonString()),
    ];

    /// <summary>Without these az reports its use, asks for advice on mistakes, and looks for extensions and upgrades outside.</summary>
    private const string Settings = $"""
        [cloud]
        name = {Cloud}
        [core]
        collect_telemetry = false
        survey_message = false
        error_recommendation = off
        encrypt_token_cache = false
        instance_discovery = false
        disable_progress_bar = true
        [logging]
        enable_log_file = no
        [extension]
        use_dynamic_install = no
        [auto-upgrade]
        enable = no

        """;

    /// <summary>An authority that ends in "adfs" is the only one that every version takes without asking Microsoft about it.</summary>
    private static string Clouds(SandboxLogin login, string subscription) => $"""
        [{Cloud}]
        profile = latest
        endpoint_resource_manager = {login.Address}/
        endpoint_management = {login.Address}/
        endpoint_active_directory = {login.Address}/adfs
        endpoint_active_directory_resource_id = {login.Address}/
        endpoint_active_directory_graph_resource_id = {login.Address}/
        endpoint_microsoft_graph_resource_id = {login.Address}/
        endpoint_gallery = {login.Address}/
        endpoint_sql_management = {login.Address}/
        endpoint_log_analytics_resource_id = {login.Address}
        endpoint_app_insights_resource_id = {login.Address}
        endpoint_vm_image_alias_doc = {login.Address}/metadata/aliases.json
        suffix_storage_endpoint = core.windows.net
        suffix_keyvault_dns = .vault.azure.net
        suffix_acr_login_server_endpoint = .azurecr.io
        suffix_sql_server_hostname = .database.windows.net
        suffix_mysql_server_endpoint = .mysql.database.azure.com
        suffix_postgresql_server_endpoint = .postgres.database.azure.com
        subscription = {subscription}

        """;

    private static string ProfileOf(SandboxLogin login, string tenant, ImmutableArray<(string Id, string Name)> subscriptions) => new JsonObject
    {
        ["installationId"] = "00000000-0000-0000-0000-000000000000",
        ["subscriptions"] = new JsonArray([.. subscriptions.Select((subscription, at) => (JsonNode)new JsonObject
        {
            ["id"] = subscription.Id,
            ["name"] = subscription.Name,
            ["state"] = "Enabled",
            ["user"] = new JsonObject { ["name"] = login.ClientId, ["type"] = "servicePrincipal" },
            ["isDefault"] = at == 0,
            ["tenantId"] = tenant,
            ["environmentName"] = Cloud,
            ["homeTenantId"] = tenant,
            ["managedByTenants"] = new JsonArray(),
        })]),
    }.ToJsonString();
}
