using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class SubnetNoun : AzNoun
{
    public override string Kind => "subnet";

    public override ImmutableArray<string> Words { get; } = ["network", "vnet", "subnet"];

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase
            .Say("--address-prefixes", "properties.addressPrefix")
            .Say("--network-security-group", "properties.networkSecurityGroup.id");
        return true;
    }

    public override ImmutableArray<string> Named(ResourceAddress address) => ["--name", address.Name, "--vnet-name", address.Parent!.Name, "--resource-group", address.ResourceGroup!];
}
