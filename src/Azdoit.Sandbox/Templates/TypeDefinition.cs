using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>The types of parameters and outputs. Since language version 2.0 a declaration may refer to one of the template's "definitions".</summary>
internal static class TypeDefinition
{
    private const string Prefix = "#/definitions/";
    private const int DeepestReference = 32;

    /// <summary>A declaration with what it refers to filled in; what it says itself comes first.</summary>
    /// <exception cref="TemplateFault">It refers to nothing, or to itself.</exception>
    public static JsonObject? Resolve(JsonObject? declaration, JsonObject template)
    {
        var whole = declaration;
        for (var depth = 0; whole?.Text("$ref") is { } reference; depth++)
        {
            var definition = reference.StartsWith(Prefix, StringComparison.Ordinal) ? template.Object("definitions")?.Object(Uri.UnescapeDataString(reference[Prefix.Length..])) : null;
            if (definition is null || depth == DeepestReference)
            {
                throw new TemplateFault($"The template type reference '{reference}' is not valid: it leads to no definition. Please see https://aka.ms/arm-syntax-parameters for usage details.");
            }

            whole = whole.Clone();
            whole.Remove("$ref");
            whole.Complete(definition);
        }

        return whole;
    }

    /// <summary>The name by which a deployment shows a declared type.</summary>
    public static string Name(JsonObject? declaration) => declaration?.Text("type")?.ToLowerInvariant() switch
    {
        "securestring" => "SecureString",
        "secureobject" => "SecureObject",
        "int" => "Int",
        "bool" => "Bool",
        "array" => "Array",
        "object" => "Object",
        _ => "String",
    };
}
