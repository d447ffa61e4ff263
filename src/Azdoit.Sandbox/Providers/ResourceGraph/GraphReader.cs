using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>Reads expressions: comparisons joined by and, or, not, over paths, literals and a few functions.</summary>
internal sealed class GraphReader(List<GraphToken> tokens)
{
    // Queries come from clients: a hostile one must not exhaust the stack.
    private const int Deepest = 64;

    private static readonly string[] Comparisons =
    [
        "==", "=~", "!=", "!~", ">", "<", ">=", "<=", "contains", "!contains", "contains_cs", "has", "!has", "startswith", "!startswith", "endswith", "!endswith",
        "in", "in~", "!in", "!in~",
    ];

    private int _at;
    private int _depth;

    public bool IsAtEnd => _at == tokens.Count;

    public bool Take(string text)
    {
        var there = !IsAtEnd && tokens[_at].Is(text);
        _at += there ? 1 : 0;
        return there;
    }

    public string Word() => !IsAtEnd && tokens[_at].Kind == GraphTokenKind.Word ? tokens[_at++].Text : throw Unexpected("a name");

    public int Whole() => !IsAtEnd && tokens[_at].Kind == GraphTokenKind.Number && int.TryParse(tokens[_at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Taken(number) : throw Unexpected("a whole number");

    public void Expect(string text)
    {
        if (!Take(text))
        {
            throw Unexpected($"'{text}'");
        }
    }

    public GraphSyntaxException Unexpected(string expected) =>
        new(IsAtEnd ? $"The query ends where {expected} is expected." : $"'{tokens[_at].Text}' stands where {expected} is expected.");

    /// <summary>name = expression, or a path, which is named by its last part (or all parts joined by "_").</summary>
    public (string Name, GraphExpression Value) Column()
    {
        if (_at + 1 < tokens.Count && tokens[_at].Kind == GraphTokenKind.Word && tokens[_at + 1].Is("="))
        {
            var name = Word();
            Expect("=");
            return (name, Expression());
        }

        var value = Expression();
        return (value is GraphExpression.Path path ? string.Join('_', path.Parts) : "Column1", value);
    }

    public List<T> List<T>(Func<T> read)
    {
        var items = new List<T> { read() };
        while (Take(","))
        {
            items.Add(read());
        }

        return items;
    }

    public GraphExpression Expression()
    {
        if (++_depth > Deepest)
        {
            throw new GraphSyntaxException("The query is nested too deeply.");
        }

        var left = Conjunction();
        while (Take("or"))
        {
            left = new GraphExpression.Or(left, Conjunction());
        }

        _depth--;
        return left;
    }

    private GraphExpression Conjunction()
    {
        var left = Comparison();
        while (Take("and"))
        {
            left = new GraphExpression.And(left, Comparison());
        }

        return left;
    }

    private GraphExpression Comparison()
    {
        var left = Operand();
        var compared = IsAtEnd ? null : Comparisons.FirstOrDefault(c => tokens[_at].Is(c));
        if (compared is null)
        {
            return left;
        }

        _at++;
        if (!compared.TrimStart('!').StartsWith("in", StringComparison.Ordinal))
        {
            return new GraphExpression.Compared(compared, left, [Operand()]);
        }

        Expect("(");
        var values = List(Operand);
        Expect(")");
        return new GraphExpression.Compared(compared, left, values);
    }

    private GraphExpression Operand()
    {
        if (IsAtEnd)
        {
            throw Unexpected("a value");
        }

        var token = tokens[_at];
        switch (token.Kind)
        {
            case GraphTokenKind.Text:
                return Taken(new GraphExpression.Literal(JsonValue.Create(token.Text)));
            case GraphTokenKind.Number:
                return Taken(new GraphExpression.Literal(double.TryParse(token.Text, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw Unexpected("a number")));
            case GraphTokenKind.Sign when Take("("):
                var inner = Expression();
                Expect(")");
                return inner;
            case GraphTokenKind.Word when token.Is("true") || token.Is("false"):
                return Taken(new GraphExpression.Literal(JsonValue.Create(token.Is("true"))));
            case GraphTokenKind.Word:
                return Named();
            default:
                throw Unexpected("a value");
        }
    }

    private GraphExpression Named()
    {
        var parts = new List<string> { Word() };
        if (Take("("))
        {
            List<GraphExpression> arguments = Take(")") ? [] : Arguments();
            return new GraphExpression.Call(parts[0].ToLowerInvariant(), arguments);
        }

        while (!IsAtEnd)
        {
            if (Take("."))
            {
                parts.Add(Word());
            }
            else if (Take("["))
            {
                parts.Add(IsAtEnd ? throw Unexpected("a name") : tokens[_at++].Text);
                Expect("]");
            }
            else
            {
                break;
            }
        }

        return new GraphExpression.Path(parts);
    }

    private List<GraphExpression> Arguments()
    {
        var arguments = List(Expression);
        Expect(")");
        return arguments;
    }

    private T Taken<T>(T value)
    {
        _at++;
        return value;
    }
}
