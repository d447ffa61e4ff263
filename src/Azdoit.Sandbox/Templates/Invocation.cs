using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates;

/// <summary>One call of a function, with its arguments read as what the function needs.</summary>
internal sealed record Invocation(string Name, IReadOnlyList<JsonNode?> Arguments, Scope Scope)
{
    /// <summary>The arguments that are functions themselves, by position.</summary>
    public IReadOnlyDictionary<int, Lambda> Lambdas { get; init; } = FrozenDictionary<int, Lambda>.Empty;

    public int Count => Arguments.Count;

    public JsonNode? this[int at] => at < Arguments.Count ? Arguments[at] : null;

    public Surroundings World => Scope.World;

    public string Text(int at) => Values.Text(this[at]) ?? throw Unfit(at, "String");

    public string? OptionalText(int at) => at < Count && this[at] is not null ? Text(at) : null;

    public long Whole(int at) => Values.Whole(this[at]) ?? throw Unfit(at, "Integer");

    public bool Flag(int at) => Values.Flag(this[at]) ?? throw Unfit(at, "Boolean");

    public JsonArray List(int at) => this[at] as JsonArray ?? throw Unfit(at, "Array");

    public JsonObject Object(int at) => this[at] as JsonObject ?? throw Unfit(at, "Object");

    /// <summary>Applies an argument that is a lambda.</summary>
    public JsonNode? Apply(int at, params ReadOnlySpan<JsonNode?> values)
    {
        var lambda = Lambdas.GetValueOrDefault(at) ?? throw Unfit(at, "Lambda");
        var locals = lambda.Scope.Locals;
        for (var i = 0; i < lambda.Parameters.Count && i < values.Length; i++)
        {
            locals = locals.SetItem(lambda.Parameters[i], values[i]);
        }

        return Evaluator.Evaluate(lambda.Body, lambda.Scope with { Locals = locals });
    }

    public TemplateFault Fault(string why) => new($"The template language function '{Name}' {why}. Please see https://aka.ms/arm-functions for usage details.");

    private TemplateFault Unfit(int at, string kind) =>
        Fault($"expects its parameter at position '{at + 1}' to be of type '{kind}'. The provided value is of type '{Values.Kind(this[at])}'");
}
