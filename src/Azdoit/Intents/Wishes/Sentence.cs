using Azdoit.Catalog;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Wishes;

/// <summary>The words between two signs, and the signs behind them.</summary>
internal sealed class Sentence(List<Token> words, List<Token> signs)
{
    private const int LongestThing = 14;

    public List<Token> Words => words;

    public List<Token> Signs => signs;

    /// <summary>It asks, and is perhaps no order.</summary>
    public bool Asks => signs is [{ Word: "?" }, ..];

    /// <summary>Something in it denies, doubts or sets a condition, which no other wording may hide.</summary>
    public bool Holds => Enumerable.Range(0, words.Count).Any(at => At(at).Length > 0 && (Restraint.Negates(words[at]) || (Sayings.Shared.Has("holding", At(at)) && Phrase("courtesy", at) == 0)));

    public string At(int at) => at >= 0 && at < words.Count && words[at].Form != TokenForm.Quoted ? words[at].Word : "";

    /// <summary>How many words the longest phrase of a list takes there.</summary>
    public int Phrase(string list, int at) => Sayings.Shared.At(list, words, at);

    /// <summary>The first word behind greetings, "please" and "so".</summary>
    public int Begin()
    {
        var at = 0;
        while (at < words.Count && (words[at].Word == "," || words[at].Word is ['@', _, ..] || Sayings.Shared.Has("opening", At(at)) || (At(at) == "all" && Sayings.Shared.Has("greeting", At(at - 1)))))
        {
            at++;
        }

        return at + Math.Max(0, at < words.Count ? Phrase("informing", at) : 0);
    }

    /// <summary>Whether a name or what points at something begins here: "vm vm-1", "the cluster", "both servers".</summary>
    public bool IsDefinite(int from, int to) =>
        from < to
            && to - from <= LongestThing
            && !Sayings.Shared.Has("indefinite", At(from))
            && (IsPronoun(from, to) || Enumerable.Range(from, to - from).Any(at => Contents.IsNamed(words[at]) || (Points(At(from)) && IsKind(at))))
            && Enumerable.Range(from, to - from).All(IsOfThing);

    /// <summary>"Every vm whose name begins with sprint-".</summary>
    public bool IsWhole(int from, int to) =>
        At(from) is "all" or "every" or "each" && to - from <= LongestThing && Enumerable.Range(from, to - from).Any(IsKind) && !Enumerable.Range(from, to - from).Any(at => Sayings.Shared.Has("modal", At(at)));

    public bool IsPronoun(int from, int to) => to == from + 1 && At(from) is "it" or "them" or "they";

    /// <summary>A kind of resource that azdoit knows is named there.</summary>
    public bool IsKind(int at) => Lexicon.Shared.Find(words, at) is { Part: Part.Noun } noun && KnownKinds.Find(noun.Value) is not null;

    /// <summary>Whether something behind a word is told of by a verb of its own.</summary>
    public bool Tells(int from) => Enumerable.Range(from, Math.Max(0, words.Count - from)).Any(at => Sayings.Shared.Has("finite", At(at)));

    /// <summary>A word that no description of a thing has in it: a verb, a person, a joint.</summary>
    public bool IsOutside(int at) =>
        (Sayings.Shared.Has("outside", At(at)) && !(At(at) == "scale" && At(at + 1) is "set" or "sets")) || Sayings.Shared.Has("finite", At(at)) || Sayings.Shared.Has("modal", At(at));

    private static bool Points(string word) => word is "the" or "my" or "our" or "this" or "these" or "those" or "both" or "all";

    /// <summary>No verb, no person: a noun, a name, where it is.</summary>
    private bool IsOfThing(int at)
    {
        var word = words[at];
        return word.Form == TokenForm.Quoted
            || Contents.IsNamed(word)
            || (word.Word == "," ? at > 0 && Contents.IsNamed(words[at - 1]) && at + 1 < words.Count && (Contents.IsNamed(words[at + 1]) || words[at + 1].Word == "and")
                : word.Form == TokenForm.Word && !IsOutside(at));
    }

    /// <summary>Where the thing begins that ends before a word.</summary>
    public int BeginOfThing(int end)
    {
        var at = end;
        while (at > 0 && end - at < LongestThing && IsOfThing(at - 1))
        {
            at--;
        }

        while (at < end && Sayings.Shared.Has("opening", At(at)))
        {
            at++;
        }

        return at;
    }

    /// <summary>"Please be informed that" informs of an order all the same.</summary>
    public void Inform()
    {
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(at => Phrase("informing", at) > 0, -1);
        if (at >= 0 && at + Phrase("informing", at) == Begin())
        {
            words.RemoveRange(at, Phrase("informing", at));
        }
    }

    /// <summary>Whether nothing stands before that could make something else of what follows: "hi", "please", a clause that is over.</summary>
    public bool Opens(int at) => at <= Begin() || At(at - 1) == ",";

    public void Put(int at, IEnumerable<string> text, Token where) =>
        words.InsertRange(at, text.Select(word => new Token(TokenForm.Word, word, word, where.Start, where.End)));

    /// <summary>Puts words in the place of others.</summary>
    public void Replace(int from, int to, params string[] text)
    {
        var where = words[from] with { End = Math.Max(words[from].End, words[to - 1].End) };
        words.RemoveRange(from, to - from);
        Put(from, text, where);
    }
}
