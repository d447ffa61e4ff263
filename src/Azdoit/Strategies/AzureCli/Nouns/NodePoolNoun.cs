using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class NodePoolNoun : AzNoun
{
    public override string Kind => "nodepool";

    public override ImmutableArray<string> Words { get; } = ["aks", "nodepool"];

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("scale").Say("--node-count", "properties.count");
        return true;
    }

    public override ImmutableArray<string> Named(ResourceAddress address) => ["--name", address.Name, "--cluster-name", address.Parent!.Name, "--resource-group", address.ResourceGroup!];
}
