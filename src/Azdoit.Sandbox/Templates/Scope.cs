using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates;

/// <summary>What an expression can see from where it stands.</summary>
internal sealed record Scope(TemplateProgram Program, Stage Stage)
{
    private static readonly ImmutableDictionary<string, long> NoLoops = ImmutableDictionary.Create<string, long>(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableDictionary<string, JsonNode?> Nothing = ImmutableDictionary.Create<string, JsonNode?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The copy loops around, by name.</summary>
    public ImmutableDictionary<string, long> Loops { get; init; } = NoLoops;

    /// <summary>The loop that copyIndex() without a name means.</summary>
    public string? Loop { get; init; }

    /// <summary>The variables of the lambdas around.</summary>
    public ImmutableDictionary<string, JsonNode?> Locals { get; init; } = Nothing;

    /// <summary>Inside a user's own function: its parameters are all that it sees.</summary>
    public ImmutableDictionary<string, JsonNode?>? Arguments { get; init; }

    public Surroundings World => Program.World;

    public Scope In(string loop, long index) => this with { Loops = Loops.SetItem(loop, index), Loop = loop };

    public Scope Calling(IEnumerable<KeyValuePair<string, JsonNode?>> arguments) => new(Program, Stage) { Arguments = Nothing.SetItems(arguments) };
}
