using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class WebAppNoun : AzNoun
{
    public override string Kind => "webapp";

    public override ImmutableArray<string> Words { get; } = ["webapp"];

    public override bool Deletes => false;

    public override string? Verb(string action) => action switch
    {
        "start" => "start",
        "stop" => "stop",
        "restart" => "restart",
        _ => null,
    };
}
