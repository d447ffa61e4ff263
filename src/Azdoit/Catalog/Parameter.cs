using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>One thing that a request may say about a kind of resource.</summary>
/// <param name="Name">In snake_case, from the list in <c>formats.md</c>.</param>
public sealed record Parameter(string Name, ParameterForm Form)
{
    // Plain dictionaries throughout the catalogue: immutable ones of strings are compiled at start-up, which every command pays.
    private static readonly Dictionary<string, string> NoSynonyms = [];

    /// <summary>What a creation assumes when nothing is said, marked as assumed; null when there is no safe default.</summary>
    public ParameterValue? Default { get; init; }

    /// <summary>Creating one asks for it when it is neither said nor has a default. Other verbs ask by <see cref="Operation.Needs"/>.</summary>
    public bool Required { get; init; }

    /// <summary>For <see cref="ParameterForm.Choice"/>: the canonical values.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>For <see cref="ParameterForm.Choice"/>: other ways to say a value, lower case, to the canonical value.</summary>
    public IReadOnlyDictionary<string, string> Synonyms { get; init; } = NoSynonyms;

    /// <summary>For <see cref="ParameterForm.Integer"/> and <see cref="ParameterForm.Decimal"/>: the smallest allowed value.</summary>
    public decimal Minimum { get; init; } = 1;

    /// <summary>For <see cref="ParameterForm.Integer"/> and <see cref="ParameterForm.Decimal"/>: the largest allowed value.</summary>
    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>The question's text when the value is missing or doubtful.</summary>
    public string? Question { get; init; }
}
