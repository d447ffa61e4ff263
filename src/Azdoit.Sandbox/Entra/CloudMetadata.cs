using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Microsoft.AspNetCore.Http;

namespace Azdoit.Sandbox.Entra;

/// <summary>What a cloud tells about its own endpoints (<c>/metadata/endpoints</c>), in the shapes that the versions of that interface have.</summary>
internal static class CloudMetadata
{
    private static readonly (string Name, string Suffix)[] Suffixes =
    [
        ("acrLoginServer", "azurecr.io"),
        ("attestationEndpoint", "attest.azure.net"),
        ("azureDataLakeAnalyticsCatalogAndJob", "azuredatalakeanalytics.net"),
        ("azureDataLakeStoreFileSystem", "azuredatalakestore.net"),
        ("azureFrontDoorEndpointSuffix", "azurefd.net"),
        ("keyVaultDns", "vault.azure.net"),
        ("mariadbServerEndpoint", "mariadb.database.azure.com"),
        ("mhsmDns", "managedhsm.azure.net"),
        ("mysqlServerEndpoint", "mysql.database.azure.com"),
        ("postgresqlServerEndpoint", "postgres.database.azure.com"),
        ("sqlServerHostname", "database.windows.net"),
        ("storage", "core.windows.net"),
        ("storageSyncEndpointSuffix", "afs.azure.net"),
        ("synapseAnalytics", "dev.azuresynapse.net"),
    ];

    private static readonly (string Alias, string Publisher, string Offer, string Sku, string System)[] Aliases =
    [
        ("Ubuntu2204", "Canonical", "0001-com-ubuntu-server-jammy", "22_04-lts-gen2", "Linux"),
        ("Ubuntu2404", "Canonical", "ubuntu-24_04-lts", "server", "Linux"),
        ("UbuntuLTS", "Canonical", "UbuntuServer", "18.04-LTS", "Linux"),
        ("Debian11", "Debian", "debian-11", "11-backports-gen2", "Linux"),
        ("Debian12", "Debian", "debian-12", "12-gen2", "Linux"),
        ("Debian", "Debian", "debian-10", "10", "Linux"),
        ("CentOS", "OpenLogic", "CentOS", "7.5", "Linux"),
        ("RHEL", "RedHat", "RHEL", "7-LVM", "Linux"),
        ("SLES", "SUSE", "SLES", "15", "Linux"),
        ("Win2022Datacenter", "MicrosoftWindowsServer", "WindowsServer", "2022-Datacenter", "Windows"),
        ("Win2019Datacenter", "MicrosoftWindowsServer", "WindowsServer", "2019-Datacenter", "Windows"),
        ("Win2016Datacenter", "MicrosoftWindowsServer", "WindowsServer", "2016-Datacenter", "Windows"),
    ];

    public static ArmReply Get(HttpRequest request, string address) => request.Query["api-version"].ToString() switch
    {
        "" => Errors.MissingApiVersion,
        "2015-01-01" => new ArmReply(200, Oldest(address)),
        var version when ApiVersions.Check(version) is { } wrong => wrong,
        // From 2022 on the endpoint describes its own cloud; before, all the clouds that it knows.
        var version when string.CompareOrdinal(version, "2022") >= 0 => new ArmReply(200, Whole(address)),
        _ => new ArmReply(200, new JsonArray(Whole(address))),
    };

    /// <summary>The list of short names for images that <c>az vm create --image</c> takes.</summary>
    public static ArmReply ImageAliases()
    {
        var bySystem = new JsonObject { ["Linux"] = new JsonObject(), ["Windows"] = new JsonObject() };
        foreach (var (alias, publisher, offer, sku, system) in Aliases)
        {
            bySystem[system]![alias] = new JsonObject
            {
                ["publisher"] = publisher,
                ["offer"] = offer,
                ["sku"] = sku,
                ["version"] = "latest",
                ["architecture"] = "x64",
            };
        }

        return new ArmReply(200, new JsonObject { ["outputs"] = new JsonObject { ["aliases"] = new JsonObject { ["type"] = "object", ["value"] = bySystem } } });
    }

    private static JsonObject Oldest(string address) => new()
    {
        ["galleryEndpoint"] = $"{address}/",
        ["graphEndpoint"] = $"{address}/",
        ["portalEndpoint"] = $"{address}/",
        ["authentication"] = new JsonObject { ["loginEndpoint"] = $"{address}/adfs", ["audiences"] = new JsonArray($"{address}/") },
    };

    /// <summary>The name is Azure's own: Terraform's provider takes any other for Azure Stack and refuses it.</summary>
    private static JsonObject Whole(string address)
    {
        var suffixes = new JsonObject();
        foreach (var (name, suffix) in Suffixes)
        {
            suffixes[name] = suffix;
        }

        var cloud = new JsonObject
        {
            ["name"] = "AzureCloud",
            ["authentication"] = new JsonObject
            {
                ["loginEndpoint"] = address,
                ["audiences"] = new JsonArray($"{address}/", address),
                ["tenant"] = "common",
                ["identityProvider"] = "AAD",
            },
            ["suffixes"] = suffixes,
            ["resourceManager"] = $"{address}/",
            ["vmImageAliasDoc"] = $"{address}/metadata/aliases.json",
        };
        foreach (var name in (ReadOnlySpan<string>)["portal", "gallery", "graph", "graphAudience", "media", "batch", "activeDirectoryDataLake", "sqlManagement", "microsoftGraphResourceId",
            "appInsightsResourceId", "appInsightsTelemetryChannelResourceId", "attestationResourceId", "synapseAnalyticsResourceId", "logAnalyticsResourceId", "ossrDbmsResourceId"])
        {
            cloud[name] = $"{address}/";
        }

        return cloud;
    }
}
