using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class ScaleSetNoun : AzNoun
{
    public override string Kind => "vmss";

    public override ImmutableArray<string> Words { get; } = ["vmss"];

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("scale").Say("--new-capacity", "sku.capacity");
        return true;
    }
}
