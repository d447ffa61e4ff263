namespace Azdoit.Sandbox.Templates.Expressions;

internal enum TokenKind
{
    End,
    Identifier,
    String,
    Integer,
    LeftParenthesis,
    RightParenthesis,
    LeftSquareBracket,
    RightSquareBracket,
    Comma,
    Dot,
}

internal readonly record struct Token(TokenKind Kind, string Text)
{
    /// <summary>The name that Azure's messages use.</summary>
    public string Name => Kind == TokenKind.End ? "EndOfData" : Kind.ToString();
}
