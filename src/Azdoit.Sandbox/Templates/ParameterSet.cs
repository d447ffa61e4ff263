using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>The parameters of a template with the values given for them, each checked against its declaration.</summary>
internal sealed class ParameterSet
{
    private const string UsageOfFiles = "Please see https://aka.ms/arm-pass-parameter-values for usage details.";

    private readonly TemplateProgram _program;
    private readonly JsonObject _declared;
    private readonly JsonObject _given;
    private readonly Dictionary<string, JsonNode?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _underWay = new(StringComparer.OrdinalIgnoreCase);

    public ParameterSet(TemplateProgram program, JsonObject given)
    {
        (_program, _given) = (program, given);
        _declared = program.Source.Object("parameters") ?? JsonText.NewObject();
        var unknown = given.Select(p => p.Key).Where(k => !_declared.ContainsKey(k)).ToList();
        if (unknown.Count > 0)
        {
            throw new TemplateFault($"The template parameters '{string.Join(", ", unknown)}' in the parameters file are not valid; they are not present in the original template and can therefore not be provided at deployment time. The only supported parameters for this template are '{string.Join(", ", Names)}'. {UsageOfFiles}");
        }
    }

    public IEnumerable<string> Names => _declared.Select(p => p.Key);

    public string Type(string name) => TypeDefinition.Name(Declaration(name));

    public bool IsSecure(string name) => Type(name).StartsWith("Secure", StringComparison.Ordinal);

    /// <summary>Resolves every parameter, so that a wrong one is found before anything happens.</summary>
    public void CheckAll()
    {
        foreach (var name in Names)
        {
            Value(name);
        }
    }

    /// <exception cref="TemplateFault">There is no such parameter, or its value is not what was declared.</exception>
    public JsonNode? Value(string name)
    {
        if (_values.TryGetValue(name, out var known))
        {
            return known;
        }

        var declaration = Declaration(name)
            ?? throw new TemplateFault($"The template parameter '{name}' is not found. Please see https://aka.ms/arm-functions-parameter for usage details.");
        if (!_underWay.Add(name))
        {
            throw new TemplateFault($"The template parameter '{name}' is not valid: its default value refers to itself.");
        }

        var value = Given(name, out var isGiven);
        if (!isGiven)
        {
            value = declaration.ContainsKey("defaultValue") ? Evaluator.Tree(declaration["defaultValue"], new Scope(_program, Stage.Default))
                : declaration.Flag("nullable") == true ? null
                : throw new TemplateFault($"The value for the template parameter '{name}' is not provided. Please see https://aka.ms/arm-create-parameter-file for usage details.") { Path = $"parameters.{name}" };
        }

        if (value is not null || declaration.Flag("nullable") != true)
        {
            value = ParameterRules.Check(name, declaration, Type(name), value);
        }

        _underWay.Remove(name);
        return _values[name] = value;
    }

    private JsonObject? Declaration(string name) => TypeDefinition.Resolve(_declared.Object(name), _program.Source);

    private JsonNode? Given(string name, out bool isGiven)
    {
        isGiven = _given.Object(name) is { } holder && (holder.ContainsKey("value") || holder.ContainsKey("reference"));
        if (!isGiven)
        {
            return null;
        }

        var given = _given.Object(name);
        return given?.Object("reference") is { } reference
            ? JsonValue.Create(_program.World.Secret(reference.Object("keyVault")?.Text("id") ?? "", reference.Text("secretName") ?? ""))
            : given?["value"];
    }
}
