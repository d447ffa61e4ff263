using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Admin;

/// <summary>Takes a registration away, or gives it: <c>PUT registrations {"namespace", "state"}</c> with NotRegistered or Registered.</summary>
internal static class Registrations
{
    public static AdminRoute Route { get; } = new("PUT", "registrations", (cloud, _, body) =>
    {
        if (body.Text("namespace") is not { Length: > 0 } ns || body.Text("state") is not (Registration.Registered or Registration.NotRegistered) || body.Text("state") is not { } state)
        {
            return Errors.InvalidContent($"namespace must be given, and state be {Registration.NotRegistered} or {Registration.Registered}");
        }

        cloud.Enter(body.Text("subscription") ?? KnownIds.Subscription);
        Registration.Set(cloud, ns, state);
        return new ArmReply(200, new JsonObject { ["namespace"] = ns, ["state"] = state });
    });
}
