using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>One thing that a request may say about a kind of resource.</summary>
/// <param name="Name">In snake_case, from the list in <c>formats.md</c>.</param>
public sealed record Parameter(string Name, ParameterForm Form)
{
    /// <summary>What is assumed when nothing is said, and marked as assumed; null when there is no safe default.</summary>
    public ParameterValue? Default { get; init; }

    /// <summary>Asked for when it is neither said nor has a default.</summary>
    public bool Required { get; init; }

    /// <summary>For <see cref="ParameterForm.Choice"/>: the canonical values.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>For <see cref="ParameterForm.Integer"/>: the smallest allowed value.</summary>
    public decimal Minimum { get; init; } = 1;

    /// <summary>For <see cref="ParameterForm.Integer"/>: the largest allowed value.</summary>
    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>The question's text when the value is missing or doubtful.</summary>
    public string? Question { get; init; }
}
