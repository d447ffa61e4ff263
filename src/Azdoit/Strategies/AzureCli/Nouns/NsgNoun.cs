using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

/// <summary>Without rules: a group that comes with rules is one request, not several.</summary>
internal sealed class NsgNoun : AzNoun
{
    public override string Kind => "nsg";

    public override ImmutableArray<string> Words { get; } = ["network", "nsg"];

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags().AssumeEmpty("properties.securityRules");
        return true;
    }
}
