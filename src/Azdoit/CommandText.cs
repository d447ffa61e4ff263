namespace Azdoit;

/// <summary>A command as a line that can be copied into a shell and means the same words there.</summary>
public static class CommandText
{
    private const string Plain = "-_./=:@+,";
    private const string SpecialWithinDoubleQuotes = "\"$`\\!";

    public static string Of(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    public static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || Plain.Contains(letter, StringComparison.Ordinal)) ? word
        : !word.Any(letter => SpecialWithinDoubleQuotes.Contains(letter, StringComparison.Ordinal)) ? $"\"{word}\""
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
