using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class GroupNoun : AzNoun
{
    public override string Kind => "group";

    public override ImmutableArray<string> Words { get; } = ["group"];

    public override bool AsksBeforeDelete => true;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags();
        return true;
    }

    public override ImmutableArray<string> Named(ResourceAddress address) => ["--name", address.Name];
}
