using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class DiskNoun : AzNoun
{
    public override string Kind => "disk";

    public override ImmutableArray<string> Words { get; } = ["disk"];

    public override bool AsksBeforeDelete => true;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--sku", "sku.name")
            .Say("--zone", "zones")
            .Assume("properties.creationData.createOption", "Empty")
            .Say("--size-gb", "properties.diskSizeGB");
        return true;
    }

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("update").Say("--size-gb", "properties.diskSizeGB").Say("--sku", "sku.name");
        return true;
    }
}
