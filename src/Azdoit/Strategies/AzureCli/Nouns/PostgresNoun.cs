using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class PostgresNoun : AzNoun
{
    public override string Kind => "postgres";

    public override ImmutableArray<string> Words { get; } = ["postgres", "flexible-server"];

    public override bool Deletes => false;
}
