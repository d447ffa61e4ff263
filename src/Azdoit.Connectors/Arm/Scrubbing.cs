using System.Globalization;
using System.Text;
using Azdoit.Redaction;

namespace Azdoit.Connectors.Arm;

/// <summary>Makes foreign text fit to be journalled and printed: no credentials, no control characters, bounded.</summary>
internal static class Scrubbing
{
    private const int LongestMessage = 2000;

    public static string Clean(string text)
    {
        var shown = Printable(SecretText.Hide(text.Length > 4 * LongestMessage ? text[..(4 * LongestMessage)] : text)).Trim();
        return shown.Length > LongestMessage ? shown[..LongestMessage] + "..." : shown;
    }

    private static string Printable(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Format characters include the ones that turn the direction of a line around.
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    kept.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    kept.Append(rune.ToString());
                    break;
            }
        }

        return kept.ToString();
    }
}
