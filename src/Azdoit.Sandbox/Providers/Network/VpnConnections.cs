using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>The shared key of a connection between gateways. The sandbox keeps no secrets: what is read is a stand-in, another one after each change.</summary>
internal static class VpnConnections
{
    private const string TypeName = "Microsoft.Network/connections", Key = "sharedKey";

    public static IEnumerable<Endpoint> Endpoints(HomeKeys keys) =>
    [
        new("GET", $"{TypeName}/sharedkey", (_, request, connection) => connection is null ? Errors.NotAPath(request.RawTarget) : Shown(keys, connection)),
        new("PUT", $"{TypeName}/sharedkey", (cloud, request, connection) =>
        {
            if (connection is null || request.Body?.Text("value") is not { Length: > 0 })
            {
                return Errors.MissingParameter("value");
            }

            AccountKeys.Renew(cloud, connection, Key);
            return Shown(keys, connection);
        }),
        new("POST", $"{TypeName}/sharedkey/reset", (cloud, request, _) =>
        {
            if (cloud.Resources.Find(request.Path.Text(1)) is not { } connection)
            {
                return Errors.NotAPath(request.RawTarget);
            }

            AccountKeys.Renew(cloud, connection, Key);
            return new ArmReply(200, new JsonObject { ["keyLength"] = request.Body?.Whole("keyLength") ?? 128 });
        }),
    ];

    private static ArmReply Shown(HomeKeys keys, Resource connection) => new(200, new JsonObject { ["value"] = AccountKeys.Of(keys, connection, Key, 24) });
}
