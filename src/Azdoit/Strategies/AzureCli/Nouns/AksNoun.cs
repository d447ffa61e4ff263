using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class AksNoun : AzNoun
{
    public override string Kind => "aks";

    public override ImmutableArray<string> Words { get; } = ["aks"];

    public override bool AsksBeforeDelete => true;
}
