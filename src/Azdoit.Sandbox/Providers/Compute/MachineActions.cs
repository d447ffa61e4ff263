using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Compute;

/// <summary>What one can ask of a machine or a disk that changes no power state. Nothing runs inside a machine of the sandbox, and the answers say so.</summary>
internal static class MachineActions
{
    public static IEnumerable<Endpoint> Endpoints { get; } =
    [
        On(VirtualMachines.TypeName, "runCommand", Ran),
        On(VirtualMachines.TypeName, "generalize", (cloud, machine) => Generalized(cloud, machine)),
        On(VirtualMachines.TypeName, "simulateEviction", (_, _) => new ArmReply(204)),
        On(VirtualMachines.TypeName, "assessPatches", (cloud, _) => Patches(cloud)),
        On(VirtualMachines.TypeName, "installPatches", (cloud, _) => Patches(cloud)),
        On(VirtualMachines.TypeName, "convertToManagedDisks", (_, _) => new ArmReply(200)),
        On(VirtualMachines.TypeName, "retrieveBootDiagnosticsData", (_, machine) => new ArmReply(200, new JsonObject
        {
            ["consoleScreenshotBlobUri"] = $"https://sandbox.blob.core.windows.net/bootdiagnostics/{machine.Id.Name}.screenshot.bmp",
            ["serialConsoleLogBlobUri"] = $"https://sandbox.blob.core.windows.net/bootdiagnostics/{machine.Id.Name}.serialconsole.log",
        })),
        .. Access("Microsoft.Compute/disks"),
        .. Access("Microsoft.Compute/snapshots"),
    ];

    private static IEnumerable<Endpoint> Access(string type) =>
    [
        On(type, "beginGetAccess", (_, disk) => new ArmReply(200, new JsonObject { ["accessSAS"] = $"https://sandbox.blob.core.windows.net/{disk.Id.Name}/abcd?sv=sandbox" })),
        On(type, "endGetAccess", (_, _) => new ArmReply(200)),
    ];

    private static Endpoint On(string type, string act, Func<Cloud, Resource, ArmReply> answer) => new("POST", $"{type}/{act}", (cloud, request, resource) =>
        resource is null ? Errors.NotAPath(request.RawTarget) : answer(cloud, resource));

    private static ArmReply Ran(Cloud cloud, Resource machine) => machine.Hidden.Text("power") != PowerState.Running
        ? new ArmError(409, "OperationNotAllowed", $"Cannot modify extensions in the VM when the VM is not running.")
        : new ArmReply(200, new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["code"] = "ProvisioningState/succeeded",
                ["level"] = "Info",
                ["displayStatus"] = "Provisioning succeeded",
                ["message"] = "Enable succeeded: \n[stdout]\n\n[stderr]\nThe sandbox has no machines that could run this.\n",
            }),
        });

    private static ArmReply Generalized(Cloud cloud, Resource machine)
    {
        machine.Hidden["generalized"] = true;
        cloud.Save(machine);
        return new ArmReply(200);
    }

    private static ArmReply Patches(Cloud cloud) => new(200, new JsonObject
    {
        ["status"] = Operation.Succeeded,
        ["assessmentActivityId"] = cloud.NewId().ToString(),
        ["installationActivityId"] = cloud.NewId().ToString(),
        ["rebootPending"] = false,
        ["criticalAndSecurityPatchCount"] = 0,
        ["otherPatchCount"] = 0,
        ["availablePatches"] = new JsonArray(),
        ["patches"] = new JsonArray(),
        ["startDateTime"] = cloud.Now.ToString("O"),
    });
}
