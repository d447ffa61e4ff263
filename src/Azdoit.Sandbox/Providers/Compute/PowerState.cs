using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>What a machine does, and the actions that change it.</summary>
internal static class PowerState
{
    public const string Running = "running";

    private static readonly (string Act, string During, string After, int Seconds)[] Acts =
    [
        ("start", "starting", Running, 25),
        ("powerOff", "stopping", "stopped", 20),
        ("deallocate", "deallocating", "deallocated", 35),
        ("restart", "starting", Running, 30),
        ("redeploy", "starting", Running, 60),
        ("reapply", Running, Running, 10),
        ("reimage", "starting", Running, 60),
        ("reimageall", "starting", Running, 60),
        ("manualupgrade", Running, Running, 30),
        ("osRollingUpgrade", Running, Running, 60),
        ("performMaintenance", Running, Running, 60),
    ];

    public static IEnumerable<Endpoint> Endpoints(string type, params IReadOnlyList<string> acts) => acts.Select(act => new Endpoint("POST", $"{type}/{act}",
        (cloud, request, resource) => resource is null ? Errors.NotAPath(request.RawTarget) : Begin(cloud, request, resource, act)));

    public static string After(string act) => Array.Find(Acts, a => a.Act == act).After ?? Running;

    public static JsonObject InstanceView(Cloud cloud, Resource machine)
    {
        var state = machine.ProvisioningState ?? "";
        var statuses = new JsonArray(Status($"ProvisioningState/{state.ToLowerInvariant()}", state switch
        {
            "Succeeded" => "Provisioning succeeded",
            "Failed" => "Provisioning failed",
            _ => state,
        }, machine.Changed));
        if (state != "Creating" && machine.Hidden.Text("power") is { } power)
        {
            statuses.Add(Status($"PowerState/{power}", $"VM {power}", null));
        }

        var view = new JsonObject
        {
            ["computerName"] = machine.Properties.Find("osProfile")?.Text("computerName"),
            ["hyperVGeneration"] = "V2",
            ["disks"] = new JsonArray([.. MachineDisks.Of(machine.Body).Select(d => (JsonNode)new JsonObject
            {
                ["name"] = d.Text("name"),
                ["statuses"] = new JsonArray(Status("ProvisioningState/succeeded", "Provisioning succeeded", machine.Created)),
            })]),
            ["statuses"] = statuses,
        };
        if (machine.Hidden.Text("power") == Running && state != "Creating")
        {
            view["vmAgent"] = new JsonObject
            {
                ["vmAgentVersion"] = "2.11.1.4",
                ["statuses"] = new JsonArray(Status("ProvisioningState/succeeded", "Ready", cloud.Now)),
            };
        }

        return view;
    }

    private static ArmReply Begin(Cloud cloud, ArmRequest request, Resource machine, string act)
    {
        if (machine.ProvisioningState == "Deleting")
        {
            return new ArmError(409, "OperationNotAllowed",
                $"Operation '{act}' is not allowed on VM '{machine.Id.Name}' since the VM is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).");
        }

        var (_, during, _, seconds) = Array.Find(Acts, a => a.Act == act);
        machine.Hidden["powerBefore"] = machine.Hidden.Text("powerBefore") ?? machine.Hidden.Text("power");
        machine.Hidden["power"] = during;
        machine.ProvisioningState = "Updating";
        cloud.Save(machine);
        var operation = cloud.Begin(machine, OperationEffect.Act, TimeSpan.FromSeconds(seconds), act);
        return OperationReplies.Started(cloud, request, operation, WriteStyle.Accepted, 202, null);
    }

    private static JsonObject Status(string code, string display, DateTimeOffset? time)
    {
        var status = new JsonObject { ["code"] = code, ["level"] = "Info", ["displayStatus"] = display };
        if (time is { } at)
        {
            status["time"] = at.ToString("O");
        }

        return status;
    }
}
