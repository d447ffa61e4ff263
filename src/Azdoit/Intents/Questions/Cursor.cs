using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Questions;

/// <summary>
/// Walks over the words of a question. A question is taken only when every word of it has a place in one of a few forms:
/// whatever does not fit goes the ordinary way, which asks.
/// </summary>
internal sealed class Cursor(string request)
{
    private static readonly HashSet<string> Steering =
        ["in", "is", "are", "of", "on", "at", "to", "from", "use", "used", "uses", "being", "still", "that", "which", "and", "or", "for", "not", "depend", "depends", "need",
            "needs", "be", "was", "were", "gets", "goes", "disappears", "exist", "exists", "i", "we", "unused", "needed", "rely", "reference", "has", "have", "with", "without",
            "if", "now", "please", "today", "then"];

    private readonly List<Token> tokens = Tokenizer.Cut(request);

    public int At { get; set; }

    public string Request => request;

    public bool AtEnd => !tokens.Skip(At).Any(token => token.Form != TokenForm.Punctuation || token.Word is ";");

    public Token? Next => At < tokens.Count ? tokens[At] : null;

    /// <summary>The first of these phrases that stands here is passed over. Longer ones come first.</summary>
    public bool Take(params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Fits(phrase, At) is { } end)
            {
                At = end;
                return true;
            }
        }

        return false;
    }

    /// <summary>Any number of these words.</summary>
    public void Skip(HashSet<string> words)
    {
        while (At < tokens.Count && ((tokens[At].Form == TokenForm.Word && words.Contains(tokens[At].Word)) || tokens[At].Word is ","))
        {
            At++;
        }
    }

    public decimal? TakeNumber()
    {
        if (Next is { Form: TokenForm.Word } token && Numbers.Read(token.Word) is { } number)
        {
            At++;
            return number;
        }

        return null;
    }

    /// <summary>A kind of the catalogue, or "resource"; null when none stands here.</summary>
    public Subject? TakeNoun(out bool plural)
    {
        plural = false;
        if (At >= tokens.Count || Lexicon.Shared.Find(tokens, At) is not { Part: Part.Noun } noun || noun.Value == "cost")
        {
            return null;
        }

        plural = noun.Plural;
        At += noun.Words.Length;
        return Subjects.Find(noun.Value);
    }

    public string? TakeRegion()
    {
        if (At >= tokens.Count || Lexicon.Shared.Find(tokens, At) is not { Part: Part.Region } region)
        {
            return null;
        }

        At += region.Words.Length;
        return region.Value;
    }

    /// <summary>A quoted text, an id, or a word that is no word of the language.</summary>
    public Token? TakeName()
    {
        if (Next is not { } token || token.Form == TokenForm.Punctuation || token.Text.All(char.IsAsciiDigit) || Sizes.Read(tokens, At) is not null
            || (token.Form == TokenForm.Word && !LooksLikeName(token) && Lexicon.Shared.Knows(token.Word)))
        {
            return null;
        }

        At++;
        return token;
    }

    /// <summary>After a kind a word of the language is a name too ("the virtual network hub"), unless it steers the sentence.</summary>
    public Token? TakeWord()
    {
        if (Next is not { Form: TokenForm.Word } token || Steering.Contains(token.Word))
        {
            return null;
        }

        At++;
        return token;
    }

    private static bool LooksLikeName(Token token) => token.Text.AsSpan().IndexOfAny("-_/0123456789") >= 0;

    private int? Fits(string phrase, int from)
    {
        foreach (var word in phrase.Split(' '))
        {
            if (from >= tokens.Count || !tokens[from].Is(word))
            {
                return null;
            }

            from++;
        }

        return from;
    }
}
