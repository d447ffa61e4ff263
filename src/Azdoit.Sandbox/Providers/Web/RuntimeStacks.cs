using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Web;

/// <summary>The runtimes that a web app can be created for, as clients look them up before they do.</summary>
internal static class RuntimeStacks
{
    private static readonly (string Stack, string Display, string Runtime, string[] Versions)[] Linux =
    [
        ("dotnet", ".NET", "DOTNETCORE", ["6.0", "7.0", "8.0"]),
        ("node", "Node", "NODE", ["16-lts", "18-lts", "20-lts"]),
        ("python", "Python", "PYTHON", ["3.8", "3.9", "3.10", "3.11", "3.12"]),
        ("php", "PHP", "PHP", ["8.1", "8.2"]),
    ];

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", "Microsoft.Web/webAppStacks", (_, _, _) => Stacks("webAppStacks")) { StandsAlone = true },
        new("GET", "Microsoft.Web/functionAppStacks", (_, _, _) => Stacks("functionAppStacks")) { StandsAlone = true },
    ];

    private static ArmReply Stacks(string kind) => ArmReply.List(Linux.Select(language => new JsonObject
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
                    ["displayText"] = $"{language.Display} {version}",
                    ["value"] = version,
                    ["stackSettings"] = new JsonObject { ["linuxRuntimeSettings"] = Settings(language.Runtime, version) },
                }),
            })]),
        },
    }));

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
