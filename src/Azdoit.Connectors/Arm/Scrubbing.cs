using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Azdoit.Connectors.Arm;

/// <summary>Makes foreign text fit to be journalled and printed: no credentials, no control characters, bounded.</summary>
internal static partial class Scrubbing
{
    private const int LongestMessage = 2000;

    private const string Hidden = "***";

    /// <summary>One of these is in every text that the expression matches. Most texts hold none, and expressions are slow to start with.</summary>
    private static readonly string[] Signs = ["bearer", "key", "sig", "secret", "password", "pwd", "token", "eyJ"];

    public static string Clean(string text)
    {
        var bounded = text.Length > 4 * LongestMessage ? text[..(4 * LongestMessage)] : text;
        var open = Signs.Any(sign => bounded.Contains(sign, StringComparison.OrdinalIgnoreCase));
        var shown = Printable(open ? Credential().Replace(bounded, match => match.Groups["key"].Value + Hidden) : bounded).Trim();
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

    [GeneratedRegex(
        """(?<key>\bBearer\s+|\b(?:AccountKey|SharedAccessKey|sig|client_?secret|(?:admin)?password|pwd|access_?token|api_?key)["']?\s*[=:]\s*["']?)[^\s"',;&}]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Credential();
}
