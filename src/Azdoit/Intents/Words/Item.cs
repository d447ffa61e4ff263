using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Azdoit.Intents.Words;

/// <summary>A stretch of a request with what it is.</summary>
/// <param name="Value">The canonical value: the verb's or subject's id, the region, the text itself where it is unknown.</param>
/// <param name="Word">The words as looked up, lower case.</param>
/// <param name="Text">As written.</param>
internal sealed record Item(Part Part, string Value, string Word, string Text, int Start, int End)
{
    /// <summary>All names of a list, or key and value of a pair.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    public decimal Number { get; init; }

    /// <summary>Read with a typing mistake put right.</summary>
    public bool Corrected { get; init; }

    /// <summary>Ends in 's: what follows belongs to it.</summary>
    public bool Possessive { get; init; }

    /// <summary>A colon stands behind: "cluster c1: add a node pool".</summary>
    public bool Colon { get; init; }

    /// <summary>The noun was a plural.</summary>
    public bool Plural { get; init; }

    /// <summary>Set when grammar has made something of it; what is left in the end is asked about.</summary>
    public bool Used { get; set; }

    /// <summary>Digits, hyphens or underscores between letters: a name rather than a word of a language.</summary>
    public bool LooksLikeName =>
        Part is Part.Unknown or Part.Quoted or Part.Size && Text.AsSpan().IndexOfAnyInRange('a', 'z') + Text.AsSpan().IndexOfAnyInRange('A', 'Z') > -2
        && !Text.StartsWith("--", StringComparison.Ordinal)
        && (Part == Part.Quoted || Text.AsSpan().IndexOfAny("-_0123456789") >= 0);

    /// <summary>Items are places in a request: two that say the same are still two.</summary>
    public bool Equals(Item? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public bool Is(Part part, string value) => Part == part && Value == value;
}
