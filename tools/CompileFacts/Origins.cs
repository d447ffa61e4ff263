namespace CompileFacts;

/// <summary>
/// Where figures come from, one character each: a row carries the character, the header says what it stands for.
/// </summary>
internal sealed class Origins
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly List<string> known = [];

    /// <summary>One line per origin: <c>origin A|source|as_of|basis|note</c>.</summary>
    public IEnumerable<string> Header => known.Select((origin, index) => $"origin {Alphabet[index]}|{origin}");

    public string Source(char code) => known[Alphabet.IndexOf(code)].Split('|')[0];

    /// <param name="basis"><c>observed</c>, <c>derived</c>, <c>inferred</c>, <c>old</c> or <c>outlier</c>.</param>
    public char Code(string source, string asOf, string basis, string note)
    {
        // A month stands for its first day, so that every date sorts and parses alike.
        var origin = $"{source}|{(asOf.Length == 7 ? asOf + "-01" : asOf)}|{basis}|{note}";
        if (!known.Contains(origin))
        {
            known.Add(origin);
        }

        return Alphabet[known.IndexOf(origin)];
    }
}
