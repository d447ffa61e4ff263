using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Deployments;

/// <summary>What environment() gives: templates build host names from it, so it is the public cloud's.</summary>
internal static class CloudEnvironment
{
    public static JsonObject Describe() => new()
    {
        ["name"] = "AzureCloud",
        ["gallery"] = "https://gallery.azure.com/",
        ["graph"] = "https://graph.windows.net/",
        ["portal"] = "https://portal.azure.com",
        ["graphAudience"] = "https://graph.windows.net/",
        ["activeDirectoryDataLake"] = "https://datalake.azure.net/",
        ["batch"] = "https://batch.core.windows.net/",
        ["media"] = "https://rest.media.azure.net",
        ["sqlManagement"] = "https://management.core.windows.net:8443/",
        ["vmImageAliasDoc"] = "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json",
        ["resourceManager"] = "https://management.azure.com/",
        ["authentication"] = new JsonObject
        {
            ["loginEndpoint"] = "https://login.microsoftonline.com/",
            ["audiences"] = new JsonArray("https://management.core.windows.net/", "https://management.azure.com/"),
            ["tenant"] = "common",
            ["identityProvider"] = "AAD",
        },
        ["suffixes"] = new JsonObject
        {
            ["acrLoginServer"] = ".azurecr.io",
            ["azureDatalakeAnalyticsCatalogAndJob"] = "azuredatalakeanalytics.net",
            ["azureDatalakeStoreFileSystem"] = "azuredatalakestore.net",
            ["keyvaultDns"] = ".vault.azure.net",
            ["sqlServerHostname"] = ".database.windows.net",
            ["storage"] = "core.windows.net",
        },
    };
}
