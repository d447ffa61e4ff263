using System.Collections.Immutable;
using System.Text;
using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Guides;

/// <summary>The words of a request while documentation's manner of speaking is put as orders. Every word keeps where it stood.</summary>
internal sealed class Page(string request)
{
    private static readonly string[] Endings = ["ed", "ing", "tion", "ment", "able", "ity", "ance", "wide", "only", "free", "ready", "level", "time", "facing", "ware"];
    private readonly List<Token> written = Tokenizer.Raw(request);
    private readonly HashSet<Token> replaced = new(ReferenceEqualityComparer.Instance);

    public List<Token> Words { get; } = Tokenizer.Raw(request);

    public bool Changed { get; private set; }

    public string At(int at) => at >= 0 && at < Words.Count && Words[at].Form != TokenForm.Quoted ? Words[at].Word : "";

    /// <summary>How many words the longest phrase of a list takes there.</summary>
    public int Phrase(string list, int at) => at < 0 ? 0 : Sayings.Shared.At(list, Words, at);

    /// <summary>What the words at a place are in the lexicon.</summary>
    public Lexicon.Phrase? Find(int at) => at >= 0 && at < Words.Count ? Lexicon.Shared.Find(Words, at) : null;

    public bool IsSign(int at) => at >= Words.Count || (Words[at].Form == TokenForm.Punctuation && At(at) is "," or "." or ";" or "(" or ")" or "?" or "!") || At(at) is "-" or "–" or "—";

    public bool IsStop(int at) => at >= Words.Count || At(at) is "." or ";" or "?" or "!" or "–" or "—";

    /// <summary>Whether a clause begins there: nothing of it stands before.</summary>
    public bool Begins(int at) => at == 0 || IsSign(at - 1) || Words[at - 1].Colon;

    public bool BeginsSentence(int at) => at == 0 || IsStop(at - 1) || Words[at - 1].Colon;

    /// <summary>Where the clause ends that a place is in: the next sign, or behind the next colon.</summary>
    public int End(int at)
    {
        while (!IsSign(at) && !Words[at].Colon)
        {
            at++;
        }

        return at < Words.Count && !IsSign(at) ? at + 1 : at;
    }

    public int EndOfSentence(int at)
    {
        while (!IsStop(at))
        {
            at++;
        }

        return at;
    }

    public Passage Slice(int from, int to) => new(request, Words[from..to], "", "");

    /// <summary>Whether no thing is named there and no value said, so that nothing is lost with it.</summary>
    public bool IsPlain(int from, int to) =>
        from >= to || (Slice(from, to).Items is var items && !items.Exists(item => item.Part == Part.Names || (Contents.IsName(item) && !IsCompound(item.Word))) && !Contents.SaysValue(items) && !items.Exists(item => item.Part is Part.Quoted or Part.Image));

    /// <summary>"HSM-protected", "memory-optimized": a word of English, where a name would have a digit.</summary>
    private static bool IsCompound(string word) =>
        word.All(c => char.IsAsciiLetter(c) || c == '-') && Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether something there denies, excepts, doubts or takes back.</summary>
    public bool IsHeldBack(int from, int to) =>
        Words[from..to].Exists(Restraint.Negates) || Sayings.Shared.Anywhere("holding", Words[from..to]) || Sayings.Shared.Anywhere("pretence", Words[from..to]);

    public void Drop(int from, int to)
    {
        Words.RemoveRange(from, to - from);
        Changed = true;
    }

    /// <summary>Leaves out a clause and the comma that parted it.</summary>
    public void DropClause(int from, int to)
    {
        var comma = At(to) == "," && Begins(from) ? 1 : 0;
        var before = comma == 0 && At(from - 1) == "," && IsSign(to) ? 1 : 0;
        Drop(from - before, to + comma);
    }

    public void Put(int at, params IEnumerable<string> words)
    {
        var where = Words.Count == 0 ? 0 : at < Words.Count ? Words[at].Start : Words[^1].End;
        Words.InsertRange(at, words.Select(word => new Token(TokenForm.Word, word, word.ToLowerInvariant(), where, where)));
        Changed = true;
    }

    /// <summary>Puts words in the place of others.</summary>
    public void Replace(int from, int to, params IEnumerable<string> words)
    {
        var (start, end) = (Words[from].Start, Words[to - 1].End);
        replaced.UnionWith(written.Where(token => token.Start >= start && token.End <= end));
        Words.RemoveRange(from, to - from);
        Words.InsertRange(from, words.Select(word => new Token(TokenForm.Word, word, word.ToLowerInvariant(), start, end)));
        Changed = true;
    }

    /// <summary>Puts an order in the place of words, some of them its own.</summary>
    public void Rewrite(int from, int to, List<Token> order)
    {
        var (start, end) = (Words[from].Start, Words[to - 1].End);
        replaced.UnionWith(written.Where(token => token.Start >= start && token.End <= end));
        Words.RemoveRange(from, to - from);
        Words.InsertRange(from, order.Select(token => token.Start < 0 ? token with { Start = start, End = end } : token));
        Changed = true;
    }

    /// <summary>The text that is left, with where each piece of it stood.</summary>
    public (string Text, ImmutableArray<(int At, int Start, bool Written)> Places) Render()
    {
        var text = new StringBuilder();
        var places = ImmutableArray.CreateBuilder<(int, int, bool)>();
        Token? before = null;
        foreach (var token in Words)
        {
            var own = written.Exists(other => other.Start == token.Start && other.End == token.End && other.Text == token.Text);
            if (before is not null)
            {
                var next = own ? written.FindIndex(other => other.Start == token.Start) : -1;
                text.Append(next > 0 && ReferenceEquals(Same(before), written[next - 1]) ? request[before.End..token.Start] : token.Form == TokenForm.Punctuation ? "" : " ");
            }

            places.Add((text.Length, token.Start, own));
            text.Append(own ? request[token.Start..token.End] : token.Text);
            before = token;
        }

        return (text.ToString(), places.DrainToImmutable());
    }

    /// <summary>What was left out, in rows.</summary>
    public IEnumerable<Aside> Asides()
    {
        for (var at = 0; at < written.Count; at++)
        {
            var end = at;
            while (end < written.Count && IsLeftOut(written[end]))
            {
                end++;
            }

            if (end > at && written[at..end].Exists(token => token.Form != TokenForm.Punctuation))
            {
                yield return new(request[written[at].Start..written[end - 1].End], written[at].Start);
            }

            at = end;
        }
    }

    private bool IsLeftOut(Token token) => !replaced.Contains(token) && Same(token, Words) is null;

    private Token? Same(Token token) => Same(token, written);

    private static Token? Same(Token token, List<Token> among) => among.Find(other => other.Start == token.Start && other.End == token.End && other.Text == token.Text);
}
