using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>A template with its parameters resolved. Variables are evaluated when first asked for, each once.</summary>
internal sealed class TemplateProgram
{
    private readonly Dictionary<string, JsonNode?> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _underWay = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonObject _variableSources;

    /// <exception cref="TemplateFault">A parameter is missing, unknown, or of another kind than declared.</exception>
    public TemplateProgram(JsonObject source, JsonObject given, Surroundings world)
    {
        (Source, World) = (source, world);
        _variableSources = source.Object("variables") ?? JsonText.NewObject();
        Start = new Scope(this, Stage.Start);
        Parameters = new ParameterSet(this, given);
    }

    public JsonObject Source { get; }

    public Surroundings World { get; }

    public ParameterSet Parameters { get; }

    /// <summary>The template's scope before anything is deployed.</summary>
    public Scope Start { get; private set; }

    public Scope Runtime => Start with { Stage = Stage.Runtime };

    /// <summary>A nested template that is evaluated with its parent's values stands inside the parent's loops.</summary>
    public void Around(IReadOnlyDictionary<string, long> loops, string? loop) =>
        Start = Start with { Loops = Start.Loops.SetItems(loops), Loop = loop };

    /// <summary>The id of a symbolic name while the plan is still being made.</summary>
    public Func<string, string?> EarlyId { get; set; } = _ => null;

    public JsonNode? Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_underWay.Add(name))
        {
            throw new TemplateFault($"The template variable '{name}' is not valid: the variable definition refers to itself. Please see https://aka.ms/arm-syntax-variables for usage details.");
        }

        var value = _variableSources.TryGetPropertyValue(name, out var source) ? Evaluator.Tree(source, Start) : Looped(name);
        _underWay.Remove(name);
        return _variables[name] = value;
    }

    private JsonArray Looped(string name) =>
        CopyLoop.Properties(_variableSources["copy"])?.FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Items(Start)
        ?? throw new TemplateFault($"The template variable '{name}' is not found. Please see https://aka.ms/arm-syntax-variables for usage details.");
}
