using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

/// <summary>az names every interface's address itself, so that a new one goes by its whole body.</summary>
internal sealed class NicNoun : AzNoun
{
    public override string Kind => "nic";

    public override ImmutableArray<string> Words { get; } = ["network", "nic"];
}
