using System.Text;

namespace Azdoit.Sandbox.Templates.Expressions;

/// <summary>Reads the inside of "[...]" one token at a time.</summary>
internal sealed class Lexer(string text)
{
    private int _at;

    /// <exception cref="TemplateFault">A character that no token begins with, or a string without an end.</exception>
    public Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return new Token(TokenKind.End, "");
        }

        var c = text[_at];
        if (c == '\'')
        {
            return Quoted();
        }

        if (char.IsAsciiLetter(c) || c is '_' or '$')
        {
            return new Token(TokenKind.Identifier, Run(char.IsAsciiLetterOrDigit, "_$"));
        }

        if (char.IsAsciiDigit(c) || (c is '-' or '+' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            _at++;
            return new Token(TokenKind.Integer, c + Run(char.IsAsciiDigit, "."));
        }

        _at++;
        return new Token(c switch
        {
            '(' => TokenKind.LeftParenthesis,
            ')' => TokenKind.RightParenthesis,
            '[' => TokenKind.LeftSquareBracket,
            ']' => TokenKind.RightSquareBracket,
            ',' => TokenKind.Comma,
            '.' => TokenKind.Dot,
            _ => throw new TemplateFault($"Unable to parse language expression '{text}': the character '{c}' at position '{_at - 1}' is not expected."),
        }, c.ToString());
    }

    private Token Quoted()
    {
        var content = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '\'')
            {
                content.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '\'')
            {
                content.Append(text[_at++]);
            }
            else
            {
                _at++;
                return new Token(TokenKind.String, content.ToString());
            }
        }

        throw new TemplateFault($"Unable to parse language expression '{text}': the string literal that begins with '{Beginning(content.ToString())}' has no end.");
    }

    private string Run(Func<char, bool> belongs, string others)
    {
        var start = _at;
        while (_at < text.Length && (belongs(text[_at]) || others.Contains(text[_at], StringComparison.Ordinal)))
        {
            _at++;
        }

        return text[start.._at];
    }

    private static string Beginning(string content) => content.Length > 20 ? content[..20] : content;
}
