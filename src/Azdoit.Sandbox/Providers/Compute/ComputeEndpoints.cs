using Azdoit.Sandbox.Arm;

namespace Azdoit.Sandbox.Providers.Compute;

internal static class ComputeEndpoints
{
    public static IEnumerable<Endpoint> All =>
    [
        .. Images.Endpoints,
        .. RunCommands.Endpoints,
        .. ScaleSetInstances.Endpoints,
        .. MachineActions.Endpoints,
        .. PowerState.Endpoints(VirtualMachines.TypeName, "start", "powerOff", "deallocate", "restart", "redeploy", "reapply", "reimage", "performMaintenance"),
        .. PowerState.Endpoints(ScaleSets.TypeName, "start", "powerOff", "deallocate", "restart", "redeploy", "reimage", "reimageall", "manualupgrade", "osRollingUpgrade", "performMaintenance"),
        new("GET", $"{VirtualMachines.TypeName}/instanceView", (cloud, request, vm) =>
            vm is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200, PowerState.InstanceView(cloud, vm))),
        new("GET", $"{VirtualMachines.TypeName}/vmSizes", MachineSize.List),
        new("GET", $"{ScaleSets.TypeName}/instanceView", (_, request, set) =>
            set is null ? Errors.NotAPath(request.RawTarget) : new ArmReply(200, ScaleSets.InstanceView(set))),
        new("GET", "Microsoft.Compute/locations/vmSizes", MachineSize.List),
        new("GET", "Microsoft.Compute/locations/usages", (cloud, request, _) => MachineQuota.Usages(cloud, request)),
        new("GET", "Microsoft.Compute/skus", (cloud, request, _) => ComputeSkus.List(cloud, request)),
    ];
}
