using System.Collections.Immutable;
using Azdoit.Execution;

namespace Azdoit.EndToEnd.Harness;

/// <summary>The stories in which a process dies everywhere.</summary>
internal static class MortalScenarios
{
    private const string Machine = "create a Standard_D4s_v3 VM named web-01 in resource group rg-web in westeurope";
    private const string Network = "create a vnet called hub in resource group rg-hub";

    public static ImmutableArray<MortalScenario> All { get; } =
    [
        new(Machine),
        new(Machine) { Refused = "*/virtualMachines/*" },
        new(Machine) { Undone = true },
        new(Network),
        new(Network) { Rehearsed = true },
        new(Network) { Refused = "*/virtualNetworks/*", OnFailure = OnFailure.Keep },
        new(Network) { Refused = "*/virtualNetworks/*", OnFailure = OnFailure.UndoBranch },
        new(Network) { Undone = true, Half = 34 },
        new("create a resource group called rg-x in westeurope"),
        new("create a storage account azdoittest02 and a blob container called logs in it"),
        new("create an nsg called nsg-web and a security rule called allow-https in it that allows port 443 from 10.0.0.0/8"),
        new("delete vm web-01") { Before = [Machine] },
        new("delete resource group rg-hub") { Before = [Network] },
        new("resize web-01 to Standard_D8s_v3") { Before = [Machine] },
        new("resize web-01 to Standard_D8s_v3") { Before = [Machine], Undone = true },
        new("deallocate vm web-01") { Before = [Machine] },
        new("restart vm web-01") { Before = [Machine] },
        new("tag vm web-01 with owner=ops") { Before = [Machine] },
        .. Slow.Select(scenario => scenario with { Slow = true }),
    ];

    private static ImmutableArray<MortalScenario> Slow =>
    [
        new(Machine) { Rehearsed = true },
        new(Machine) { Refused = "*/virtualMachines/*", OnFailure = OnFailure.Keep },
        new(Machine) { Refused = "*/networkInterfaces/*", OnFailure = OnFailure.UndoBranch },
        new(Machine) { Undone = true, Half = 60 },
        new("provision 2 Standard_D4s_v3 VMs"),
        new("provision 2 Standard_D4s_v3 VMs") { Refused = "*/virtualMachines/vm-2" },
        new("provision 2 Standard_D4s_v3 VMs") { Refused = "*/virtualMachines/vm-2", OnFailure = OnFailure.UndoBranch },
        new("provision 2 Standard_D4s_v3 VMs") { Undone = true },
        new("create a load balancer called lb-web") { Refused = "*/loadBalancers/*" },
        new("create a public ip called ip-web"),
        new("create a 128 GB premium disk called data-1"),
        new("create an aks cluster called k8s and a node pool called batch in it"),
        new("create a key vault called kv-azdoit-01"),
        new("create a sql database called orders"),
        new("create a web app called azdoit-web-01"),
        new("create a log analytics workspace called logs-1"),
        new("create a scale set called web with 3 instances"),
        new("create a function app called azdoit-fn-01"),
        new("create a redis cache called azdoit-redis-01"),
        new("create a cosmos db account called azdoit-cosmos-01"),
        new("create a postgres flexible server called azdoit-pg-01"),
        new("create a container registry called azdoitacr01 with the premium sku"),
    ];
}
