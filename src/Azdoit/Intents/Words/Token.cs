namespace Azdoit.Intents.Words;

/// <summary>One word, number, quotation or punctuation mark of a request.</summary>
/// <param name="Text">As written, without quotation marks.</param>
/// <param name="Word">For look-ups: lower case, straight apostrophes, no possessive.</param>
/// <param name="Start">Zero-based, in UTF-16 units; quotation marks are inside the span.</param>
internal sealed record Token(TokenForm Form, string Text, string Word, int Start, int End)
{
    /// <summary>Written with 's.</summary>
    public bool Possessive { get; init; }

    /// <summary>Written with a colon behind.</summary>
    public bool Colon { get; init; }

    public bool Is(string word) => Form == TokenForm.Word && Word == word;
}

internal enum TokenForm
{
    Word,

    /// <summary>A name or other data: never an instruction.</summary>
    Quoted,

    Punctuation,
}
