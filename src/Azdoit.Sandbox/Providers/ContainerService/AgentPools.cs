using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Providers.Compute;

namespace Azdoit.Sandbox.Providers.ContainerService;

internal sealed class AgentPools() : ResourceModel(TypeName)
{
    public const string TypeName = "Microsoft.ContainerService/managedClusters/agentPools";

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(2);

    public override void Acted(Cloud cloud, Resource resource, string act, bool succeeded) => resource.ProvisioningState = Operation.Succeeded;

    private static bool IsNewer(string? pool, string? cluster) =>
        Version.TryParse(pool, out var of) && Version.TryParse(cluster, out var most) && (of.Major, of.Minor).CompareTo((most.Major, most.Minor)) > 0;

    public override ArmError? Prepare(Draft draft)
    {
        var (name, properties) = (draft.Id.Name, draft.Properties);
        if (name.Length is 0 or > 12 || !char.IsAsciiLetterLower(name[0]) || !name.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterLower(c)))
        {
            return Errors.InvalidParameter("agentPoolProfile.name", $"The value of parameter agentPoolProfile.name is invalid: '{name}'. Agent pool names must start with a lowercase letter, have max length of 12, and only have characters a-z0-9.");
        }

        properties.Default("count", 1);
        properties.Default("mode", "User");
        properties.Default("osType", "Linux");
        properties.Default("osSKU", "Ubuntu");
        properties.Default("osDiskSizeGB", 128);
        properties.Default("osDiskType", "Managed");
        properties.Default("maxPods", 110);
        properties.Default("type", "VirtualMachineScaleSets");
        properties.Default("enableAutoScaling", false);
        if (properties.Text("orchestratorVersion") is "")
        {
            properties.Remove("orchestratorVersion");
        }

        properties.Default("orchestratorVersion", draft.Parent?.Properties.Text("kubernetesVersion") ?? ManagedClusters.Version);
        if (IsNewer(properties.Text("orchestratorVersion"), draft.Parent?.Properties.Text("kubernetesVersion")))
        {
            return new ArmError(400, "NodePoolMcVersionIncompatible",
                $"Node pool version {properties.Text("orchestratorVersion")} and control plane version {draft.Parent?.Properties.Text("kubernetesVersion")} are incompatible. Minor version of node pool version cannot be bigger than control plane's version. Minor version of node pool cannot be more than 3 versions less than control plane's version. For more information, please check https://aka.ms/aks/UpgradeVersionRules");
        }

        properties["powerState"] = new JsonObject { ["code"] = "Running" };
        var count = properties.Whole("count");
        if (count is not (>= 0 and <= 1000))
        {
            return Errors.InvalidParameter("agentPoolProfile.count", "The value of parameter agentPoolProfile.count is invalid. It must be between 0 and 1000.");
        }

        return MachineSize.Check(draft, properties.Text("vmSize"))
            ?? draft.MustExist(properties.Text("vnetSubnetID"))
            ?? MachineQuota.Check(draft, properties.Text("vmSize"), count.Value);
    }
}
