using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>Names one objective: a version 7 UUID in its canonical text, so that ids sort by the time they were made.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct ObjectiveId(string Value)
{
    public override string ToString() => Value;

    internal sealed class Json : WordJson<ObjectiveId>
    {
        protected override ObjectiveId FromText(string text) => new(text);

        protected override string ToText(ObjectiveId value) => value.Value;
    }
}
