using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>How sure azdoit is, 0 (a guess) to 1 (certain). The one scale; words are a view of it.</summary>
[JsonConverter(typeof(ConfidenceJson))]
public readonly record struct Confidence(double Value)
{
    public static Confidence Certain => new(1);

    /// <summary>High from 0.9, Medium from 0.6, else Low.</summary>
    public string Word => Value >= 0.9 ? "High" : Value >= 0.6 ? "Medium" : "Low";

    public static Confidence Min(Confidence left, Confidence right) => left.Value <= right.Value ? left : right;

    public override string ToString() => Word;
}
