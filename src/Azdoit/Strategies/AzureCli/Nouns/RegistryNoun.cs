using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class RegistryNoun : AzNoun
{
    public override string Kind => "acr";

    public override ImmutableArray<string> Words { get; } = ["acr"];

    public override bool AsksBeforeDelete => true;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--sku", "sku.name")
            .Say("--admin-enabled", "properties.adminUserEnabled");
        return true;
    }

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("update").Say("--sku", "sku.name");
        return true;
    }
}
