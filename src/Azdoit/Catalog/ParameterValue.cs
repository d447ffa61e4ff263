using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>The value of one parameter of a request. Closed: these shapes are all that a request can say.</summary>
public abstract record ParameterValue
{
    private ParameterValue()
    {
    }

    public sealed record Text(string Value) : ParameterValue
    {
        public override string ToString() => Value;
    }

    public sealed record Number(decimal Value) : ParameterValue
    {
        public override string ToString() => Value.ToString("0.####");
    }

    public sealed record Flag(bool Value) : ParameterValue
    {
        public override string ToString() => Value ? "true" : "false";
    }

    public sealed record Words(ImmutableArray<string> Values) : ParameterValue
    {
        public bool Equals(Words? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);

        public override string ToString() => string.Join(", ", Values);
    }

    public sealed record Tags(ImmutableSortedDictionary<string, string> Values) : ParameterValue
    {
        public bool Equals(Tags? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);

        public override string ToString() => string.Join(", ", Values.Select(tag => $"{tag.Key}={tag.Value}"));
    }
}
