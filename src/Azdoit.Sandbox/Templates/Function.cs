using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates;

/// <summary>A function of the template language whose arguments are evaluated before it is called.</summary>
internal sealed record Function(string Name, int Least, int Most, Func<Invocation, JsonNode?> Body)
{
    public const int Any = int.MaxValue;

    public JsonNode? Call(Invocation call) => call.Count >= Least && call.Count <= Most ? Body(call)
        : throw new TemplateFault($"Unable to evaluate template language function '{Name}': function requires {Wanted} argument(s) while {call.Count} were provided. Please see https://aka.ms/arm-functions for usage details.");

    private string Wanted => Least == Most ? $"{Least}" : Most == Any ? $"at least {Least}" : $"{Least} to {Most}";
}
