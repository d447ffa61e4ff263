using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

/// <summary>az makes a balancer by a template with names of its own, so that a new one goes by its whole body.</summary>
internal sealed class LoadBalancerNoun : AzNoun
{
    public override string Kind => "lb";

    public override ImmutableArray<string> Words { get; } = ["network", "lb"];
}
