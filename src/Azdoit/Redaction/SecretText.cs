using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Azdoit.Redaction;

/// <summary>
/// The one rule for what looks like a secret. Whatever azdoit writes down or shows goes through <see cref="Hide"/> at the place
/// where it leaves; what it sends does not. Hiding twice is hiding once.
/// </summary>
public static class SecretText
{
    /// <summary>In the place of a secret.</summary>
    public const string Hidden = "***";

    /// <returns>The text itself when there is nothing to hide.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Hide(string? text)
    {
        if (text is null || Next(text, 0) is not { IsFound: true } found)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        var from = 0;
        for (; found.IsFound; found = Next(text, from))
        {
            shown.Append(text, from, found.Start - from).Append(Hidden);
            from = found.End;
        }

        return shown.Append(text, from, text.Length - from).ToString();
    }

    public static bool Has(ReadOnlySpan<char> text) => Next(text, 0).IsFound;

    /// <summary>What the first secret in the text looks like ("a GitHub token"); null when there is none.</summary>
    public static string? What(string text) => Next(text, 0) is { IsFound: true } found ? found.What : null;

    /// <summary>Whether a setting of that name holds a secret, whatever its value looks like.</summary>
    internal static bool IsNamed(ReadOnlySpan<char> name) => SecretNames.Is(name) || SecretNames.IsLine(name);

    private static FoundSecret Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var found = text[i] switch
            {
                ':' when text[i..].StartsWith("://", StringComparison.Ordinal) => FramedSecrets.InAddress(text, i),
                '=' or ':' or '：' => PlacedSecrets.Behind(text, i),
                ' ' or '\t' when i > 0 && !char.IsWhiteSpace(text[i - 1]) => PlacedSecrets.After(text, i),
                '>' => PlacedSecrets.InElement(text, i),
                '-' when i == 0 || text[i - 1] != '-' => FramedSecrets.KeyFile(text, i),
                '$' => FramedSecrets.Hash(text, i),
                '~' => NakedSecrets.ClientSecret(text, i),
                var c when char.IsAsciiLetterOrDigit(c) && BeginsWord(text, i) => Word(text, i),
                _ => FoundSecret.None,
            };
            if (found.IsFound && found.Start >= from)
            {
                return found;
            }

            i += RestOfWord(text, i);
        }

        return FoundSecret.None;
    }

    /// <summary>How many characters after this one begin nothing, because they stand inside of its word. Behind a sign of an escape the word may begin later.</summary>
    private static int RestOfWord(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '\\' or '%')) ? TokenShape.Run(text[(at + 1)..], Letters.Plain) : 0;

    private static FoundSecret Word(ReadOnlySpan<char> text, int at) =>
        KnownShapes.Measure(text[at..], out var what) is > 0 and var length ? new(at, length, what)
        : FramedSecrets.Scheme(text, at) is { IsFound: true } scheme ? scheme
        : NakedSecrets.At(text, at);

    /// <summary>Also behind what stands for another character: <c>%3D</c>, <c>\n</c>, <c>\u000a</c>.</summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, int at) =>
        at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])
        || (at >= 2 && text[at - 2] == '\\')
        || (at >= 3 && text[at - 3] == '%' && char.IsAsciiHexDigit(text[at - 2]) && char.IsAsciiHexDigit(text[at - 1]))
        || (at >= 6 && text[at - 6] == '\\' && text[at - 5] == 'u');
}
