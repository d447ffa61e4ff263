using System.Text.Json.Nodes;
using Azdoit.Sandbox.Templates.Expressions;
using Azdoit.Sandbox.Templates.Functions;

namespace Azdoit.Sandbox.Templates;

/// <summary>Whom a resource asks for its state by reference() or list...(): it must be there before, whether or not dependsOn says so.</summary>
internal static class References
{
    private static readonly string[] SaidElsewhere = ["dependsOn", "resources", "name", "type", "apiVersion", "condition", "copy", "scope"];

    public static IReadOnlyList<string> In(PlannedResource resource)
    {
        var found = new List<string>();
        foreach (var (name, value) in resource.Source.Where(p => !SaidElsewhere.Contains(p.Key, StringComparer.OrdinalIgnoreCase)))
        {
            Walk(value, resource, found, skipTemplate: resource.IsDeployment);
        }

        return found;
    }

    private static void Walk(JsonNode? node, PlannedResource resource, List<string> found, bool skipTemplate)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (name, value) in parent.Where(p => !skipTemplate || !p.Key.Equals("template", StringComparison.OrdinalIgnoreCase)))
                {
                    Walk(value, resource, found, skipTemplate: false);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Walk(item, resource, found, skipTemplate: false);
                }

                break;
            case JsonValue value when Values.Text(value) is { } text && ExpressionParser.IsExpression(text):
                Walk(ExpressionParser.Parse(text), resource, found);
                break;
        }
    }

    private static void Walk(Expression expression, PlannedResource resource, List<string> found)
    {
        switch (expression)
        {
            case Expression.Member member:
                Walk(member.Of, resource, found);
                break;
            case Expression.Element element:
                Walk(element.Of, resource, found);
                Walk(element.At, resource, found);
                break;
            case Expression.Call call:
                if (!call.Arguments.IsEmpty && (call.Name.ToLowerInvariant() is "reference" or "references" || Lists.IsOne(call.Name)) && Target(call, resource) is { } target)
                {
                    found.Add(target);
                }

                foreach (var argument in call.Arguments)
                {
                    Walk(argument, resource, found);
                }

                break;
        }
    }

    /// <summary>Null when the target itself is only known at run time: then no order can follow from it.</summary>
    private static string? Target(Expression.Call call, PlannedResource resource)
    {
        try
        {
            return Values.Text(Evaluator.Evaluate(call.Arguments[0], resource.Scope));
        }
        catch (TemplateFault)
        {
            return null;
        }
    }
}
