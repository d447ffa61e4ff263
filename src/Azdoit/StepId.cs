using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>Names a step within its plan by what it does (<c>create vm/web-01</c>), so that an id never depends on its position.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct StepId(string Value)
{
    public override string ToString() => Value;

    internal sealed class Json : WordJson<StepId>
    {
        protected override StepId FromText(string text) => new(text);

        protected override string ToText(StepId value) => value.Value;
    }
}
