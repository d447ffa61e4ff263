using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.Network;

/// <summary>Firewalls: routes name the address that they get in their subnet.</summary>
internal sealed class AzureFirewalls() : ResourceModel("Microsoft.Network/azureFirewalls")
{
    public override bool NeedsLocation => true;

    public override TimeSpan CreationTime => TimeSpan.FromMinutes(6);

    public override ArmError? Prepare(Draft draft)
    {
        draft.Properties.Default("threatIntelMode", "Alert");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var configuration in draft.Properties.Objects("ipConfigurations").Where(c => c.Properties.Find("subnet") is not null))
        {
            configuration["id"] = $"{draft.Id.Text}/azureFirewallIpConfigurations/{configuration.Text("name")}";
            configuration.Properties.Default("privateIPAllocationMethod", "Dynamic");
            if (IpConfiguration.Address(draft, configuration, taken) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
