using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class VnetNoun : AzNoun
{
    public override string Kind => "vnet";

    public override ImmutableArray<string> Words { get; } = ["network", "vnet"];

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags().Say("--address-prefixes", "properties.addressSpace.addressPrefixes");
        return true;
    }
}
