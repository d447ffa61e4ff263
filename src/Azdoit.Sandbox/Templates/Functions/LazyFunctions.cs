using System.Text.Json.Nodes;
using Azdoit.Sandbox.Templates.Expressions;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Functions that do not evaluate all of their arguments: a branch not taken may refer to what is not there.</summary>
internal static class LazyFunctions
{
    public static Func<Expression.Call, Scope, JsonNode?>? Find(string name) => name.ToLowerInvariant() switch
    {
        "if" => If,
        "and" => (call, scope) => JsonValue.Create(call.Arguments.All(a => Flag(call, a, scope))),
        "or" => (call, scope) => JsonValue.Create(call.Arguments.Any(a => Flag(call, a, scope))),
        "coalesce" => (call, scope) => call.Arguments.Select(a => Evaluator.Evaluate(a, scope)).FirstOrDefault(v => v is not null),
        _ => null,
    };

    private static JsonNode? If(Expression.Call call, Scope scope) => call.Arguments.Length != 3
        ? throw new TemplateFault($"Unable to evaluate template language function 'if': function requires 3 argument(s) while {call.Arguments.Length} were provided. Please see https://aka.ms/arm-functions for usage details.")
        : Evaluator.Evaluate(call.Arguments[Flag(call, call.Arguments[0], scope) ? 1 : 2], scope);

    private static bool Flag(Expression.Call call, Expression argument, Scope scope) =>
        new Invocation(call.Name, [Evaluator.Evaluate(argument, scope)], scope).Flag(0);
}
