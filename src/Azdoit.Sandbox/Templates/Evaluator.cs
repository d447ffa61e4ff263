using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Templates.Expressions;
using Azdoit.Sandbox.Templates.Functions;

namespace Azdoit.Sandbox.Templates;

/// <summary>Expressions, and JSON trees that contain them, to values.</summary>
internal static class Evaluator
{
    /// <summary>A tree with every expression in it replaced by its value, and every property loop by its items. The result is a tree of its own.</summary>
    /// <exception cref="TemplateFault">An expression that cannot be evaluated.</exception>
    public static JsonNode? Tree(JsonNode? node, Scope scope) => node switch
    {
        JsonObject parent => Object(parent, scope),
        JsonArray items => new JsonArray([.. items.Select(i => Tree(i, scope))]),
        JsonValue value when Values.Text(value) is { } text => Values.Own(Text(text, scope)),
        _ => Values.Own(node),
    };

    /// <summary>A string of a template: an expression's value, or the string itself.</summary>
    public static JsonNode? Text(string text, Scope scope) =>
        ExpressionParser.IsExpression(text) ? Evaluate(ExpressionParser.Parse(text), scope) : JsonValue.Create(ExpressionParser.Unescape(text));

    public static JsonNode? Evaluate(Expression expression, Scope scope) => expression switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Member member => Member(Evaluate(member.Of, scope), member.Name),
        Expression.Element element => Element(Evaluate(element.Of, scope), Evaluate(element.At, scope)),
        Expression.Call call => Call(call, scope),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is not an expression."),
    };

    public static JsonNode? Element(JsonNode? of, JsonNode? at)
    {
        if (of is JsonArray items)
        {
            return Values.Whole(at) is not { } index
                ? throw new TemplateFault($"The language expression property array index is of type '{Values.Kind(at)}'; an integer is expected.")
                : index >= 0 && index < items.Count ? items[(int)index]
                : throw new TemplateFault($"The language expression property array index '{index}' is out of bounds.");
        }

        return Member(of, Values.Text(at) ?? Values.Display(at));
    }

    private static JsonNode? Member(JsonNode? of, string name) => of switch
    {
        JsonObject parent when parent.TryGetPropertyValue(name, out var value) => value,
        JsonObject parent => throw new TemplateFault(
            $"The language expression property '{name}' doesn't exist, available properties are '{string.Join(", ", parent.Select(p => p.Key))}'."),
        _ => throw new TemplateFault($"The language expression property '{name}' can't be evaluated, the value it is asked of is of type '{Values.Kind(of)}'."),
    };

    private static JsonObject Object(JsonObject parent, Scope scope)
    {
        var result = JsonText.NewObject();
        foreach (var (name, value) in parent)
        {
            if (name.Equals("copy", StringComparison.OrdinalIgnoreCase) && CopyLoop.Properties(value) is { } loops)
            {
                foreach (var loop in loops)
                {
                    result[loop.Name] = loop.Items(scope);
                }
            }
            else
            {
                result[ExpressionParser.IsExpression(name) ? Values.Display(Text(name, scope)) : ExpressionParser.Unescape(name)] = Tree(value, scope);
            }
        }

        return result;
    }

    private static JsonNode? Call(Expression.Call call, Scope scope)
    {
        if (LazyFunctions.Find(call.Name) is { } lazy)
        {
            return lazy(call, scope);
        }

        var function = KnownFunctions.Find(call.Name);
        if (function is null && !call.Name.Contains('.', StringComparison.Ordinal) && !Lists.IsOne(call.Name))
        {
            throw Unknown(call.Name);
        }

        var invocation = new Invocation(call.Name, [.. call.Arguments.Select(a => Lambda.IsOne(a) ? null : Evaluate(a, scope))], scope)
        {
            Lambdas = call.Arguments.Index().Where(a => Lambda.IsOne(a.Item)).ToDictionary(a => a.Index, a => Lambda.Of((Expression.Call)a.Item, scope)),
        };
        return function is not null ? function.Call(invocation)
            : Lists.IsOne(call.Name) ? Lists.Call(invocation)
            : UserFunction.Call(invocation) ?? throw Unknown(call.Name);
    }

    private static TemplateFault Unknown(string name) => new($"The template function '{name}' is not valid. Please see https://aka.ms/arm-functions for usage details.");
}
