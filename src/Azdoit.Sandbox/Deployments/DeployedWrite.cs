using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Deployments;

/// <summary>One write of a deployment: what was sent, what was there before, what was there right after. Without a body it took the resource away.</summary>
internal sealed record DeployedWrite(string Id, string ApiVersion, JsonObject? Sent, JsonObject? Before, JsonObject? After, ArmError? Error);
