using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class WebAppNoun : AzNoun
{
    public override string Kind => "webapp";

    public override ImmutableArray<string> Words { get; } = ["webapp"];

    public override bool Deletes => false;
}
