using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Azdoit;

/// <summary>The SHA-256 of a plan's canonical JSON, written <c>sha256:</c> and 64 lower-case hex digits.</summary>
[JsonConverter(typeof(Json))]
public readonly record struct PlanHash(string Value)
{
    private const string Prefix = "sha256:";

    /// <summary>The digits alone: the name of the stored plan.</summary>
    public string Digits => Value[Prefix.Length..];

    /// <summary>Accepts the full hash with or without <c>sha256:</c>; approvals take no prefix of it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PlanHash hash)
    {
        var digits = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : text ?? "";
        hash = new(Prefix + digits.ToLowerInvariant());
        return digits.Length == 64 && digits.All(char.IsAsciiHexDigit);
    }

    public override string ToString() => Value;

    internal sealed class Json : WordJson<PlanHash>
    {
        protected override PlanHash FromText(string text) => new(text);

        protected override string ToText(PlanHash value) => value.Value;
    }
}
