using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The runtimes that a web app can be created for, as clients look them up before they do.</summary>
internal static class RuntimeStacks
{
    private static readonly (string Stack, string Display, string Runtime, string? Windows, string[] Versions)[] Languages =
    [
        ("dotnet", ".NET", "DOTNETCORE", "v", ["6.0", "7.0", "8.0"]),
        ("node", "Node", "NODE", "~", ["16-lts", "18-lts", "20-lts"]),
        ("python", "Python", "PYTHON", null, ["3.8", "3.9", "3.10", "3.11", "3.12"]),
        ("php", "PHP", "PHP", null, ["8.1", "8.2"]),
    ];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.Web/webAppStacks", (_, _, _) => Stacks("webAppStacks")) { StandsAlone = true },
        new("GET", "Microsoft.Web/functionAppStacks", (_, _, _) => Stacks("functionAppStacks")) { StandsAlone = true },
    ];

    private static ArmReply Stacks(string kind) => ArmReply.List(Languages.Select(language => new JsonObject
    {
        ["id"] = $"/providers/Microsoft.Web/{kind}/{language.Stack}",
        ["name"] = language.Stack,
        ["type"] = $"Microsoft.Web/{kind}",
        ["properties"] = new JsonObject
        {
            ["displayText"] = language.Display,
            ["value"] = language.Stack,
            ["preferredOs"] = "linux",
            ["majorVersions"] = new JsonArray([.. language.Versions.Select(version => (JsonNode)new JsonObject
            {
                ["displayText"] = $"{language.Display} {version}",
                ["value"] = version,
                ["minorVersions"] = new JsonArray(new JsonObject
                {
                    ["displayText"] = $"{language.Display} {version.Replace("-lts", " LTS", StringComparison.Ordinal)}",
                    ["value"] = version,
                    ["stackSettings"] = new JsonObject
                    {
                        ["linuxRuntimeSettings"] = Settings(language.Runtime, version),
                        ["windowsRuntimeSettings"] = language.Windows is { } prefix ? WindowsSettings(language.Stack, prefix, version) : null,
                    },
                }),
            })]),
        },
    }));

    /// <summary>Windows is told a version of its own form: "~18", "v6.0".</summary>
    private static JsonObject WindowsSettings(string stack, string prefix, string version) => new()
    {
        ["runtimeVersion"] = prefix + version.Split('-')[0],
        ["remoteDebuggingSupported"] = false,
        ["isPreview"] = false,
        ["isDefault"] = true,
        ["isHidden"] = false,
        ["appInsightsSettings"] = new JsonObject { ["isSupported"] = true },
        ["gitHubActionSettings"] = new JsonObject { ["isSupported"] = true, ["supportedVersion"] = version },
        ["appSettingsDictionary"] = stack == "node"
            ? new JsonObject { ["FUNCTIONS_WORKER_RUNTIME"] = stack, ["WEBSITE_NODE_DEFAULT_VERSION"] = prefix + version.Split('-')[0] }
            : new JsonObject { ["FUNCTIONS_WORKER_RUNTIME"] = stack },
        ["siteConfigPropertiesDictionary"] = new JsonObject { ["use32BitWorkerProcess"] = true, ["netFrameworkVersion"] = stack == "dotnet" ? prefix + version : null },
        ["supportedFunctionsExtensionVersions"] = new JsonArray("~4"),
    };

    private static JsonObject Settings(string runtime, string version) => new()
    {
        ["runtimeVersion"] = $"{runtime}|{version}",
        ["remoteDebuggingSupported"] = false,
        ["isPreview"] = false,
        ["isDefault"] = true,
        ["isHidden"] = false,
        ["appInsightsSettings"] = new JsonObject { ["isSupported"] = true },
        ["gitHubActionSettings"] = new JsonObject { ["isSupported"] = true, ["supportedVersion"] = version },
        ["appSettingsDictionary"] = new JsonObject { ["FUNCTIONS_WORKER_RUNTIME"] = runtime.ToLowerInvariant() },
        ["siteConfigPropertiesDictionary"] = new JsonObject { ["use32BitWorkerProcess"] = false, ["linuxFxVersion"] = $"{runtime}|{version}" },
        ["supportedFunctionsExtensionVersions"] = new JsonArray("~4"),
    };
}
