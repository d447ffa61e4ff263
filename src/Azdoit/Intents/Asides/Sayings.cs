using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>The lists of <c>Phrases.txt</c> that tell what is said beside an order from the order itself.</summary>
internal sealed class Sayings
{
    /// <summary>By list and first word.</summary>
    private readonly Dictionary<string, Dictionary<string, List<string[]>>> lists = new(StringComparer.Ordinal);

    public Sayings(IEnumerable<PhraseSection> sections)
    {
        foreach (var section in sections)
        {
            var list = new Dictionary<string, List<string[]>>(section.All.Length, StringComparer.Ordinal);
            foreach (var phrase in section.All)
            {
                var words = phrase.Split(' ');
                if (!list.TryGetValue(words[0], out var begun))
                {
                    list.Add(words[0], begun = new(1));
                }

                begun.Add(words);
            }

            lists.Add(section.Value!, list);
        }
    }

    public static Sayings Shared => Lexicon.Shared.Sayings;

    /// <summary>How many tokens the longest phrase of a list takes that begins at a token; 0 when none does.</summary>
    public int At(string list, IReadOnlyList<Token> tokens, int at)
    {
        var longest = 0;
        if (at < tokens.Count && lists[list].TryGetValue(tokens[at].Word, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                longest = phrase.Length > longest && Fits(phrase, tokens, at) ? phrase.Length : longest;
            }
        }

        return longest;
    }

    public bool Anywhere(string list, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (At(list, tokens, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(string list, string word) => lists[list].TryGetValue(word, out var phrases) && phrases.Exists(phrase => phrase.Length == 1);

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
