using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Expressions;

/// <summary>The grammar: a literal or a call, followed by any number of ".name" and "[index]".</summary>
internal sealed class ExpressionParser
{
    // Azure refuses deeper ones too; a bound keeps the evaluator's recursion bounded.
    private const int DeepestNesting = 128;

    private readonly string _text;
    private readonly Lexer _lexer;
    private Token _token;
    private int _depth;

    private ExpressionParser(string text)
    {
        (_text, _lexer) = (text, new Lexer(text));
        _token = _lexer.Next();
    }

    /// <summary>True for "[...]"; "[[..." is a string that begins with a bracket.</summary>
    public static bool IsExpression(string text) => text.Length > 1 && text[0] == '[' && text[1] != '[' && text[^1] == ']';

    /// <summary>A string as the template's author meant it when it is no expression.</summary>
    public static string Unescape(string text) => text.StartsWith("[[", StringComparison.Ordinal) ? text[1..] : text;

    /// <exception cref="TemplateFault">The text is not an expression.</exception>
    public static Expression Parse(string bracketed)
    {
        var parser = new ExpressionParser(bracketed[1..^1]);
        var expression = parser.Whole();
        return parser._token.Kind == TokenKind.End ? expression : throw parser.Expected(TokenKind.End);
    }

    private Expression Whole()
    {
        if (++_depth > DeepestNesting)
        {
            throw new TemplateFault($"Unable to parse language expression: it is nested deeper than '{DeepestNesting}' levels.");
        }

        var expression = First();
        while (_token.Kind is TokenKind.Dot or TokenKind.LeftSquareBracket)
        {
            var dot = Take().Kind == TokenKind.Dot;
            if (dot)
            {
                expression = new Expression.Member(expression, Take(TokenKind.Identifier).Text);
            }
            else
            {
                expression = new Expression.Element(expression, Whole());
                Take(TokenKind.RightSquareBracket);
            }
        }

        _depth--;
        return expression;
    }

    private Expression First()
    {
        switch (_token.Kind)
        {
            case TokenKind.String:
                return new Expression.Literal(JsonValue.Create(Take().Text));
            case TokenKind.Integer:
                return new Expression.Literal(Integer(Take().Text));
            case TokenKind.Identifier:
                var name = Take().Text;
                if (_token.Kind == TokenKind.Dot)
                {
                    Take();
                    name += "." + Take(TokenKind.Identifier).Text;
                }

                return new Expression.Call(name, Arguments());
            default:
                throw Expected(TokenKind.Identifier);
        }
    }

    private ImmutableArray<Expression> Arguments()
    {
        Take(TokenKind.LeftParenthesis);
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        while (_token.Kind != TokenKind.RightParenthesis)
        {
            if (arguments.Count > 0)
            {
                Take(TokenKind.Comma);
            }

            arguments.Add(Whole());
        }

        Take();
        return arguments.ToImmutable();
    }

    private JsonValue Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole)
            : throw new TemplateFault($"Unable to parse language expression '{_text}': the number '{text}' is not an integer.");

    private Token Take()
    {
        var taken = _token;
        _token = _lexer.Next();
        return taken;
    }

    private Token Take(TokenKind kind) => _token.Kind == kind ? Take() : throw Expected(kind);

    private TemplateFault Expected(TokenKind kind) =>
        new($"Unable to parse language expression '{_text}': expected token '{new Token(kind, "").Name}' and actual '{_token.Name}'.");
}
