using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Expressions;

/// <summary>What stands between the brackets of "[...]".</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    internal sealed record Literal(JsonNode? Value) : Expression;

    /// <summary>A function, also a user's own ("contoso.uniqueName").</summary>
    internal sealed record Call(string Name, ImmutableArray<Expression> Arguments) : Expression;

    internal sealed record Member(Expression Of, string Name) : Expression;

    internal sealed record Element(Expression Of, Expression At) : Expression;
}
