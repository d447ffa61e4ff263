using System.Globalization;
using System.Text;
using Azdoit.Redaction;

namespace Azdoit.Cli.Views;

/// <summary>Text from outside (names, tags, the cloud's words) as it may reach a terminal: secrets are left out, and what would steer it or hide text is written out.</summary>
internal static class Printable
{
    public static string Of(string foreign)
    {
        var text = SecretText.Hide(foreign);
        var at = 0;
        while (at < text.Length && !Steers(text[at]))
        {
            at++;
        }

        return at == text.Length ? text : Escaped(text, at);
    }

    private static string Escaped(string text, int from)
    {
        var escaped = new StringBuilder(text, 0, from, text.Length + 16);
        foreach (var c in text.AsSpan(from))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                _ when Steers(c) => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>Control characters, and those that reverse or hide text.</summary>
    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff';
}
