using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>The lists of <c>Phrases.txt</c> that tell what is said beside an order from the order itself.</summary>
internal sealed class Sayings
{
    private readonly Dictionary<string, string[][]> lists;

    public Sayings(IEnumerable<PhraseSection> sections) =>
        lists = sections.ToDictionary(section => section.Value!, section => Array.ConvertAll(section.All, phrase => phrase.Split(' ')), StringComparer.Ordinal);

    public static Sayings Shared => Lexicon.Shared.Sayings;

    /// <summary>How many tokens the longest phrase of a list takes that begins at a token; 0 when none does.</summary>
    public int At(string list, IReadOnlyList<Token> tokens, int at)
    {
        var longest = 0;
        foreach (var phrase in lists[list])
        {
            longest = phrase.Length > longest && Fits(phrase, tokens, at) ? phrase.Length : longest;
        }

        return longest;
    }

    public bool Anywhere(string list, IReadOnlyList<Token> tokens, int from = 0) =>
        Enumerable.Range(from, Math.Max(0, tokens.Count - from)).Any(at => At(list, tokens, at) > 0);

    public bool Has(string list, string word) => Array.Exists(lists[list], phrase => phrase.Length == 1 && phrase[0] == word);

    private static bool Fits(string[] phrase, IReadOnlyList<Token> tokens, int at)
    {
        if (at + phrase.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (tokens[at + i].Form == TokenForm.Quoted || tokens[at + i].Word != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
