using Azdoit.Intents.Words;

namespace Azdoit.Intents.Asides;

/// <summary>Somebody or something, and what it does or is: "it idles all day", "we changed the certificate", "the disk is almost full".</summary>
/// <param name="Subject">Index of the subject's first token.</param>
/// <param name="Verb">Index of the verb; the subject's own where they are one word ("it's").</param>
/// <param name="Sure">A pronoun does it, so that nothing else can be meant.</param>
internal sealed record Statement(int Subject, int Verb, bool Sure)
{
    private const int LongestSubject = 9;

    public static Statement? Read(Passage passage)
    {
        var tokens = passage.Tokens;
        var at = Skip("linking", tokens, 0);
        if (at >= tokens.Count || passage.Closing == "?" || tokens[at].Form == TokenForm.Quoted || Sayings.Shared.Has("imperative", tokens[at].Word))
        {
            return null;
        }

        if (Sayings.Shared.At("contraction", tokens, at) > 0)
        {
            return at + 1 < tokens.Count && !Wishes(tokens, at) ? new(at, at, true) : null;
        }

        var pronoun = Sayings.Shared.At("subject", tokens, at);
        if (pronoun > 0 && Skip("adverb", tokens, at + pronoun) is var verb && verb < tokens.Count && Does(tokens, at, verb))
        {
            return Wishes(tokens, at) ? null : new(at, verb, true);
        }

        return Named(passage, at);
    }

    /// <summary>"Vm-1 keeps crashing", "the course is over", "Kurt left the company".</summary>
    private static Statement? Named(Passage passage, int at)
    {
        var tokens = passage.Tokens;
        if (!Subjects(passage, at))
        {
            return null;
        }

        for (var verb = at + 1; verb < tokens.Count && verb <= at + LongestSubject; verb++)
        {
            if (!Finite(tokens, at, verb))
            {
                continue;
            }

            var wished = Enumerable.Range(at + 1, verb - at).Any(place => Sayings.Shared.At("wish", tokens, place) > 0);
            return wished || Sayings.Shared.At("glue", tokens, verb - 1) > 0 ? null : new(at, verb, false);
        }

        return null;
    }

    /// <summary>Whether a noun phrase can begin here: no command, no place, no condition.</summary>
    private static bool Subjects(Passage passage, int at)
    {
        var first = passage.Items.Find(item => item.Start >= passage.Tokens[at].Start);
        if (first is { Part: Part.Filler })
        {
            // "Traffic", "its owner".
            return Sayings.Shared.At("glue", [new Token(TokenForm.Word, first.Word, first.Word.Split(' ')[0], first.Start, first.End)], 0) == 0 || first.Word == "its";
        }

        return first is { Part: Part.Unknown or Part.Noun or Part.ForeignNoun or Part.Determiner or Part.Cue or Part.Detail or Part.Period or Part.Place or Part.Image or Part.SizeWord }
            || (first is not null && Sayings.Shared.At("speaker", passage.Tokens, at) > 0) || Sayings.Shared.Has("opener", passage.Tokens[at].Word);
    }

    private static bool Finite(IReadOnlyList<Token> tokens, int at, int verb)
    {
        var word = tokens[verb].Word;
        if (tokens[verb].Form != TokenForm.Word || word.Contains('-'))
        {
            return false;
        }

        if (Sayings.Shared.Has("finite", word))
        {
            return true;
        }

        var before = tokens[verb - 1];
        var named = before.Word.AsSpan().IndexOfAny("-_0123456789") >= 0;
        if ((verb == tokens.Count - 1 || named) && Sayings.Shared.At("predicate", tokens, verb) > 0)
        {
            // "Vm-1 down", "vm-2 not responding".
            return true;
        }

        if (tokens[verb - 1].Possessive
            && (Sayings.Shared.At("predicate", tokens, verb) > 0 || Sayings.Shared.At("closing", tokens, verb) > 0 || word is "over" or "done" or "back" or "ill" or "sick"))
        {
            // "The hackathon's over".
            return true;
        }

        if ((named || Sayings.Shared.Has("metric", before.Word)) && word is "at" or "above" or "over" && tokens.Skip(verb).Take(4).Any(token => token.Word.Contains('%')))
        {
            // "Plan-1 at 98% CPU", "memory at 92 %".
            return true;
        }

        if (named && word.Length > 4 && word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !Lexicon.Shared.Knows(word))
        {
            // "Pg-1 crawls", "vm-2 stutters".
            return true;
        }

        var told = Sayings.Shared.Has("telling", word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal));
        return told
            && (Sayings.Shared.Has("speaker", before.Word)
                || Sayings.Shared.Has("adverb", before.Word)
                || IsPerson(before, verb - 1 == at)
                || named
                || (verb - at == 1 && verb < tokens.Count - 1 && !Lexicon.Shared.Knows(before.Word)));
    }

    /// <summary>"Kurt", "Anna".</summary>
    private static bool IsPerson(Token token, bool alone) =>
        alone && token.Text.Length > 1 && char.IsUpper(token.Text[0]) && token.Text.Skip(1).All(char.IsLower) && !Lexicon.Shared.Knows(token.Word);

    private static bool Does(IReadOnlyList<Token> tokens, int at, int verb)
    {
        var word = tokens[verb].Word;
        return tokens[verb].Form == TokenForm.Word
            && (Sayings.Shared.Has("person", tokens[at].Word) && Sayings.Shared.At("glue", tokens, verb) == 0
                || Sayings.Shared.Has("finite", word)
                || Sayings.Shared.Has("telling", word)
                || word.EndsWith("ed", StringComparison.Ordinal)
                || (word.Length > 3 && word[^1] == 's' && !Lexicon.Shared.Knows(word))
                || (tokens[at].Word == "its" && word.EndsWith("ing", StringComparison.Ordinal)));
    }

    /// <summary>"We need", "it should": what is said so is asked for.</summary>
    private static bool Wishes(IReadOnlyList<Token> tokens, int at) =>
        Enumerable.Range(at, Math.Min(5, tokens.Count - at)).FirstOrDefault(place => Sayings.Shared.At("wish", tokens, place) > 0, -1) is >= 0 and var wish
        && !(Sayings.Shared.Has("needing", tokens[wish].Word) && tokens.Skip(at).Take(wish - at).Any(Restraint.Negates));

    private static int Skip(string list, IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && Sayings.Shared.At(list, tokens, at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }
}
