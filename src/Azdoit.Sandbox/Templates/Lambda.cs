using Azdoit.Sandbox.Templates.Expressions;

namespace Azdoit.Sandbox.Templates;

/// <summary>A function without a name, as an argument of map, filter and the like: its last argument is the body, the others name its variables.</summary>
internal sealed record Lambda(IReadOnlyList<string> Parameters, Expression Body, Scope Scope)
{
    public static bool IsOne(Expression expression) =>
        expression is Expression.Call { Arguments.IsEmpty: false } call && call.Name.Equals("lambda", StringComparison.OrdinalIgnoreCase);

    public static Lambda Of(Expression.Call call, Scope scope) =>
        new([.. call.Arguments[..^1].Select(a => Values.Text(Evaluator.Evaluate(a, scope)) ?? "")], call.Arguments[^1], scope);
}
