namespace Azdoit.Redaction;

/// <summary>What a token is written in, after its prefix.</summary>
internal enum Letters
{
    Digits,
    Hex,

    /// <summary>Letters and digits.</summary>
    Plain,

    /// <summary>And <c>_ -</c>.</summary>
    Word,

    /// <summary>And <c>.</c></summary>
    Dotted,

    /// <summary>Letters, digits and <c>+ / =</c>.</summary>
    Base64,

    /// <summary>Letters, digits and <c>_ - /</c>.</summary>
    Path,
}
