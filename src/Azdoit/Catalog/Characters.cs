namespace Azdoit.Catalog;

/// <summary>The alphabets of Azure's naming rules, as predicates without regular expressions (they would cost start-up time).</summary>
internal static class Characters
{
    public static bool LowerAndDigits(string name) => name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c));

    public static bool LettersAndDigits(string name) => name.All(char.IsAsciiLetterOrDigit);

    /// <summary>Letters, digits and hyphens; begins and ends with a letter or digit.</summary>
    public static bool Hyphenated(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Edges(name, char.IsAsciiLetterOrDigit, char.IsAsciiLetterOrDigit);

    /// <summary>Lower-case letters, digits and hyphens; begins and ends with a letter or digit.</summary>
    public static bool LowerHyphenated(string name) =>
        name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && Edges(name, char.IsAsciiLetterOrDigit, char.IsAsciiLetterOrDigit);

    /// <summary>The common network rule: letters, digits, underscores, periods and hyphens; begins with a letter or digit, ends with one or an underscore.</summary>
    public static bool Networked(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && Edges(name, char.IsAsciiLetterOrDigit, c => char.IsAsciiLetterOrDigit(c) || c == '_');

    public static bool Edges(string name, Func<char, bool> first, Func<char, bool> last) =>
        name.Length > 0 && first(name[0]) && last(name[^1]);
}
