using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>Parameters by their snake_case names; absent means not said.</summary>
public sealed record ParameterSet(ImmutableSortedDictionary<string, ParameterValue> Values)
{
    public static ParameterSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, ParameterValue>(StringComparer.Ordinal));

    public bool Has(string name) => Values.ContainsKey(name);

    public string? Text(string name) => Values.GetValueOrDefault(name) switch
    {
        ParameterValue.Text text => text.Value,
        ParameterValue.Number number => number.ToString(),
        _ => null,
    };

    public decimal? Number(string name) => (Values.GetValueOrDefault(name) as ParameterValue.Number)?.Value;

    /// <summary>A whole number, as ARM bodies want it.</summary>
    public int? Whole(string name) => (int?)Number(name);

    public bool? Flag(string name) => (Values.GetValueOrDefault(name) as ParameterValue.Flag)?.Value;

    /// <summary>The list, or the single word or number as a list of one; empty when not said.</summary>
    public ImmutableArray<string> Words(string name) => Values.GetValueOrDefault(name) switch
    {
        ParameterValue.Words words => words.Values,
        ParameterValue.Text text => [text.Value],
        ParameterValue.Number number => [number.ToString()],
        _ => [],
    };

    public ImmutableSortedDictionary<string, string> Tags() =>
        (Values.GetValueOrDefault("tags") as ParameterValue.Tags)?.Values ?? ImmutableSortedDictionary<string, string>.Empty;

    public ParameterSet With(string name, ParameterValue value) => new(Values.SetItem(name, value));

    public ParameterSet With(string name, string value) => With(name, new ParameterValue.Text(value));

    public ParameterSet With(string name, decimal value) => With(name, new ParameterValue.Number(value));

    public ParameterSet Without(string name) => new(Values.Remove(name));

    public bool Equals(ParameterSet? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
