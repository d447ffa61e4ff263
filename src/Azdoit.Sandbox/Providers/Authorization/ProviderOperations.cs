using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;

namespace Azdoit.Sandbox.Providers.Authorization;

/// <summary>What can be allowed by a role: read, write and delete of every type.</summary>
internal static class ProviderOperations
{
    private const string TypeName = "Microsoft.Authorization/providerOperations";

    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        new("GET", TypeName, (_, _, _) => ArmReply.List(KnownTypes.All.Select(Namespace).Distinct(StringComparer.Ordinal).Select(One))) { StandsAlone = true },
        new("GET", $"{TypeName}/*", (_, request, _) => KnownTypes.All.Select(Namespace).FirstOrDefault(ns => ns.Equals(request.Path.Names[0], StringComparison.OrdinalIgnoreCase)) is { } known
            ? new ArmReply(200, One(known)) : new ArmError(404, "ProviderNotFound", $"Provider '{request.Path.Names[0]}' not found.")),
    ];

    private static JsonObject One(string provider) => new()
    {
        ["id"] = $"/providers/{TypeName}/{provider}",
        ["name"] = provider,
        ["type"] = TypeName,
        ["displayName"] = provider,
        ["operations"] = new JsonArray(),
        ["resourceTypes"] = new JsonArray([.. KnownTypes.All.Where(t => Namespace(t) == provider).Select(type => (JsonNode)new JsonObject
        {
            ["name"] = type[(provider.Length + 1)..],
            ["displayName"] = type,
            ["operations"] = new JsonArray([.. new[] { "read", "write", "delete" }.Select(verb => (JsonNode)new JsonObject
            {
                ["name"] = $"{type}/{verb}",
                ["displayName"] = $"{verb} {type}",
                ["isDataAction"] = false,
            })]),
        })]),
    };

    private static string Namespace(string type) => type[..type.IndexOf('/')];
}
