namespace Azdoit.Intents.Words;

/// <summary>Names in a row: <c>x and y</c>, <c>vm-1, vm-2 and vm-3</c>, <c>web-01..web-05</c>, quoted ones.</summary>
internal static class NameList
{
    /// <summary>Reads after a word such as "called"; leaves <paramref name="at"/> behind the last name.</summary>
    /// <param name="several">More than one thing is spoken of, so that words of the language may be names too ("subnets called web and db").</param>
    public static List<string> Read(Lexicon lexicon, List<Token> tokens, bool several, ref int at, out Token? first, out Token? last)
    {
        while (at < tokens.Count && tokens[at].Word is ":" or "=" or "is" or "be" or "as" or "are" or "of" or "the" or "it" or "them" && at + 1 < tokens.Count)
        {
            at++;
        }

        var names = new List<string>();
        first = last = null;
        var pair = several && at + 2 < tokens.Count && tokens[at] is { Word: "in" } && tokens[at + 1] is { Word: "and" } && tokens[at + 2] is { Word: "out" };
        if (at >= tokens.Count || tokens[at].Form == TokenForm.Punctuation || (!pair && tokens[at].Word is "in" or "with" or "and" or "for" or "or" or "on"))
        {
            return names;
        }

        first = tokens[at];
        while (true)
        {
            last = tokens[at];
            if (at + 2 < tokens.Count
                && tokens[at + 1].Word is ".." or "-" or "–" or "..." or "to" or "through" or "thru" or "until" or "till" or "bis"
                && Range(tokens[at].Text, tokens[at + 2].Text) is { } spoken)
            {
                names.AddRange(spoken);
                at += 2;
                last = tokens[at];
            }
            else if (Range(tokens[at].Text) is { } range)
            {
                names.AddRange(range);
            }
            else
            {
                names.Add(tokens[at].Text);
            }

            at++;
            var next = at;
            while (next < tokens.Count && tokens[next].Word is "," or "and" or "&" or "plus")
            {
                next++;
            }

            if (next == at || next >= tokens.Count || !(Continues(lexicon, tokens, next) || (several && Closes(lexicon, tokens, next))))
            {
                return names;
            }

            at = next;
        }
    }

    /// <summary>A further name: one that looks like a name, or an unknown word at the end of the list.</summary>
    private static bool Continues(Lexicon lexicon, List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Word.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        if (token.Form == TokenForm.Quoted)
        {
            return true;
        }

        if (at + 1 < tokens.Count && Lexicon.Shared.Sayings.At("sufficing", tokens, at + 1) > 0)
        {
            // "Called x1, basic is fine".
            return false;
        }

        if (token.Form != TokenForm.Word || token.Word.Contains('=') || Numbers.Read(token.Word) is not null || lexicon.Find(tokens, at) is not null || Sizes.Read(tokens, at) is not null)
        {
            return false;
        }

        return LooksLikeName(token.Text) || at + 1 >= tokens.Count || tokens[at + 1].Form == TokenForm.Punctuation
            || (lexicon.Find(tokens, at + 1) is { Part: Part.Preposition or Part.With or Part.And or Part.Verb or Part.Filler or Part.Cue or Part.Names } next
                && !(next.Part == Part.Cue && EndsAt(lexicon, tokens, at + 1 + next.Words.Length)));
    }

    /// <summary>Nothing follows a cue that could be its value, so the word before it is: "called x, basic tier".</summary>
    private static bool EndsAt(Lexicon lexicon, List<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Form == TokenForm.Punctuation || lexicon.Find(tokens, at) is { Part: Part.Preposition or Part.With or Part.And or Part.Polite };

    /// <summary>A plain word at the end of a list of names, with nothing behind it that it could belong to.</summary>
    private static bool Closes(Lexicon lexicon, List<Token> tokens, int at) =>
        tokens[at].Form == TokenForm.Word
            && tokens[at].Word.All(char.IsAsciiLetter)
            && lexicon.Find(tokens, at) is { Words.Length: 1, Part: Part.Noun or Part.ForeignNoun or Part.Filler or Part.Detail or Part.Preposition or Part.Image or Part.Cue, Plural: false }
        && (at + 1 >= tokens.Count || tokens[at + 1].Form == TokenForm.Punctuation || tokens[at + 1].Word is "in" or "with" or "and" or "for" or "on" or "at" or "using" or "then");

    public static bool LooksLikeName(string text) =>
        text.AsSpan().IndexOfAny("-_0123456789") >= 0 && text.Any(char.IsAsciiLetter) && text[^1] != '-';

    /// <summary><c>web-01..web-05</c>, with the digits' width kept; null when it is no range or a senseless one.</summary>
    public static List<string>? Range(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots > 0 ? Range(text[..dots].TrimEnd('.'), text[(dots + 2)..].TrimStart('.')) : null;
    }

    private static List<string>? Range(string from, string to)
    {
        var stem = from.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var first = from[stem.Length..];
        var last = to.StartsWith(stem, StringComparison.OrdinalIgnoreCase) ? to[stem.Length..] : to;
        if (first.Length is 0 or > 4 || last.Length is 0 or > 4 || last.Any(c => !char.IsAsciiDigit(c)) || stem.Length == 0)
        {
            return null;
        }

        var low = int.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        var high = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
        return high <= low || high - low > 999
            ? null
            : [.. Enumerable.Range(low, high - low + 1).Select(number => stem + number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(first.Length, '0'))];
    }
}
