using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class NsgRuleNoun : AzNoun
{
    public override string Kind => "nsg_rule";

    public override ImmutableArray<string> Words { get; } = ["network", "nsg", "rule"];

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase
            .Say("--priority", "properties.priority")
            .Say("--direction", "properties.direction")
            .Say("--access", "properties.access")
            .Say("--protocol", "properties.protocol")
            .Say("--source-address-prefixes", "properties.sourceAddressPrefix")
            .Say("--source-port-ranges", "properties.sourcePortRange")
            .Say("--destination-address-prefixes", "properties.destinationAddressPrefix")
            .Say("--destination-port-ranges", "properties.destinationPortRange")
            .Say("--destination-port-ranges", "properties.destinationPortRanges");
        return true;
    }

    public override ImmutableArray<string> Named(ResourceAddress address) => ["--name", address.Name, "--nsg-name", address.Parent!.Name, "--resource-group", address.ResourceGroup!];
}
