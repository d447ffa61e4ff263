using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class FunctionAppNoun : AzNoun
{
    public override string Kind => "functionapp";

    public override ImmutableArray<string> Words { get; } = ["functionapp"];

    public override bool Deletes => false;

    public override string? Verb(string action) => action switch
    {
        "start" => "start",
        "stop" => "stop",
        "restart" => "restart",
        _ => null,
    };
}
