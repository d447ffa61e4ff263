using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

/// <summary><c>az disk create</c> always says a hypervisor generation too, so that a new one goes by its whole body.</summary>
internal sealed class DiskNoun : AzNoun
{
    public override string Kind => "disk";

    public override ImmutableArray<string> Words { get; } = ["disk"];

    public override bool AsksBeforeDelete => true;

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("update").Say("--size-gb", "properties.diskSizeGB").Say("--sku", "sku.name");
        return true;
    }
}
