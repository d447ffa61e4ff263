using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.State;

namespace Azdoit.Sandbox.Providers.OperationalInsights;

internal static class WorkspaceKeys
{
    public static Endpoint Endpoint(HomeKeys keys) => new("POST", "Microsoft.OperationalInsights/workspaces/sharedKeys", (_, request, workspace) =>
        workspace is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200, new JsonObject
        {
            ["primarySharedKey"] = Key(keys, workspace, "primary"),
            ["secondarySharedKey"] = Key(keys, workspace, "secondary"),
        }));

    private static string Key(HomeKeys keys, Resource workspace, string which) => Convert.ToBase64String(keys.Derive($"{workspace.Id.Key} {workspace.Created:O} {which}", 64));
}
