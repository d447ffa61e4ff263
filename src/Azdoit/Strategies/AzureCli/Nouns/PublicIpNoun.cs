using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class PublicIpNoun : AzNoun
{
    public override string Kind => "public_ip";

    public override ImmutableArray<string> Words { get; } = ["network", "public-ip"];

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--sku", "sku.name")
            .Say("--allocation-method", "properties.publicIPAllocationMethod")
            .Say("--zone", "zones");
        return true;
    }
}
