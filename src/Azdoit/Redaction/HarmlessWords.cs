namespace Azdoit.Redaction;

/// <summary>Words that were looked at lately and are no secrets: the members and names that every line of a journal repeats. Not safe for several threads.</summary>
internal sealed class HarmlessWords
{
    private const int Places = 128;

    private readonly string?[] words = new string?[Places];

    /// <summary>Whether it was told so. A word that shares its place with a later one is forgotten.</summary>
    public bool Contain(ReadOnlySpan<char> word) => words[Place(word)] is { } known && word.SequenceEqual(known);

    public void Add(ReadOnlySpan<char> word) => words[Place(word)] = word.ToString();

    private static int Place(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : ((word.Length * 31) + (word[0] * 7) + (word[word.Length / 2] * 5) + (word[^1] * 3)) % Places;
}
