using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>The outputs of a template, each with its type. A secure one has no value: nobody may read it.</summary>
internal static class TemplateOutputs
{
    /// <exception cref="TemplateFault">An output cannot be evaluated.</exception>
    public static JsonObject? Evaluate(TemplateProgram program)
    {
        if (program.Source.Object("outputs") is not { } declared)
        {
            return null;
        }

        var result = JsonText.NewObject();
        foreach (var (name, node) in declared)
        {
            if (node is JsonObject output && Holds(output, program.Runtime))
            {
                result[name] = One(name, output, program);
            }
        }

        return result;
    }

    private static bool Holds(JsonObject output, Scope scope) => output["condition"] is not { } condition || Values.Flag(Evaluator.Tree(condition, scope)) != false;

    private static JsonObject One(string name, JsonObject output, TemplateProgram program)
    {
        try
        {
            var type = TypeDefinition.Name(TypeDefinition.Resolve(output, program.Source));
            var shown = JsonText.NewObject();
            shown["type"] = type;
            var value = output.Object("copy") is { } copy ? new CopyLoop(name, copy["count"], copy["input"]).Items(program.Runtime) : Evaluator.Tree(output["value"], program.Runtime);
            if (!type.StartsWith("Secure", StringComparison.Ordinal))
            {
                shown["value"] = value;
            }

            return shown;
        }
        catch (TemplateFault fault)
        {
            throw new TemplateFault(fault.Code == "InvalidTemplate" ? $"The template output '{name}' is not valid: {fault.Message}" : fault.Message) { Code = fault.Code, Path = $"outputs.{name}" };
        }
    }
}
