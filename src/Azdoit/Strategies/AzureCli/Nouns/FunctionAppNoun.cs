using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class FunctionAppNoun : AzNoun
{
    public override string Kind => "functionapp";

    public override ImmutableArray<string> Words { get; } = ["functionapp"];

    public override bool Deletes => false;
}
