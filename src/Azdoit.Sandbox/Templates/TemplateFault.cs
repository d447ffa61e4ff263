namespace Azdoit.Sandbox.Templates;

/// <summary>
/// A template that cannot be read or evaluated. Thrown, like JsonException, because it can come from any depth of an expression;
/// the deployments engine catches it at its borders and answers in Azure's words.
/// </summary>
internal sealed class TemplateFault(string message) : Exception(message)
{
    /// <summary>The code of the answer; most are "InvalidTemplate".</summary>
    public string Code { get; init; } = "InvalidTemplate";

    /// <summary>Where in the template, as a JSON path such as "resources[2].name"; null when it is about the whole.</summary>
    public string? Path { get; init; }
}
