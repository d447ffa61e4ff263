namespace Azdoit.Intents.Words;

/// <summary>Tags: <c>env=dev</c>, <c>env: dev</c>, "env as dev".</summary>
internal sealed partial class Lexer
{
    /// <summary><c>env=test</c>, <c>env = "test"</c>, and after a word about tags also <c>env:test</c>.</summary>
    private bool Pair()
    {
        var token = tokens[at];
        var afterTags = items.Count > 0
            && (items[^1].Is(Part.Cue, "tags")
                || items[^1].Is(Part.Verb, "tag")
                || items[^1].Part == Part.Pair
                || (items.Count > 1 && items[^1].Part is Part.Comma or Part.And or Part.With && items[^2].Part == Part.Pair));
        afterTags |= BeforeTags() || (items is [.., { Part: Part.With }] && items.FindLast(item => item.Part is Part.Verb or Part.Cue) is { } last && last.Is(Part.Verb, "tag"));
        var sign = token.Form == TokenForm.Word ? token.Text.IndexOf('=') : -1;
        if (sign < 0 && afterTags && token.Form == TokenForm.Word)
        {
            sign = token.Text.IndexOf(':');
        }

        if (sign < 0
            && token.Form == TokenForm.Word
            && !token.Text.Contains('/')
            && token.Text.IndexOf(':') is > 0 and var colon
            && colon < token.Text.Length - 1
            && char.IsAsciiLetter(token.Text[0])
            && items.Exists(item => item.Is(Part.Cue, "tags") || item.Is(Part.Verb, "tag")))
        {
            return Tag(token.Text[..colon], token.Text[(colon + 1)..], 1, true);
        }

        if (sign < 0
            && token.Form == TokenForm.Word
            && token.End < request.Length
            && request[token.End] == ':'
            && token.Text.All(c => char.IsAsciiLetter(c) || c is '-' or '_')
            && at + 1 < tokens.Count
            && tokens[at + 1] is { Form: not TokenForm.Punctuation } colonned && !colonned.Text.Contains('=') && items.Exists(item => item.Is(Part.Cue, "tags")))
        {
            // "tags: {env: prod, team: web}".
            return Tag(token.Text, colonned.Text, 2, false);
        }

        if (sign > 0)
        {
            var key = token.Text[..sign];
            if (sign < token.Text.Length - 1)
            {
                return Tag(key, token.Text[(sign + 1)..].Trim('\'', '"'), 1, afterTags);
            }

            return at + 1 < tokens.Count && Tag(key, tokens[at + 1].Text, 2, afterTags);
        }

        if (token.Form != TokenForm.Punctuation && at + 2 < tokens.Count && tokens[at + 1].Word == "=")
        {
            return Tag(token.Text, tokens[at + 2].Text, 3, afterTags);
        }

        return token.Form != TokenForm.Punctuation
            && at + 1 < tokens.Count
            && tokens[at + 1] is { Form: TokenForm.Word, Word: ['=', _, ..] } next
            && Tag(token.Text, next.Text[1..], 2, afterTags);
    }

    /// <summary>"Put tier=gold and env=prod tags on x": what the pairs are stands behind them.</summary>
    private bool BeforeTags()
    {
        var next = at;
        while (next < tokens.Count && (tokens[next].Word is "and" or "," or "&" || tokens[next] is { Form: TokenForm.Word } pair && pair.Text.IndexOf('=') > 0))
        {
            next++;
        }

        return next > at
            && next < tokens.Count
            && (tokens[next].Word is "tags" or "tag" or "labels" or "label" || (tokens[next].Word is "on" or "onto" or "to" && items is [.., { Word: "put" or "add" }]));
    }

    private bool Tag(string key, string value, int count, bool surely)
    {
        // "size=Standard_D4s_v3" says a parameter, not a tag.
        var cue = new Token(TokenForm.Word, key, key.ToLowerInvariant().TrimStart('-').Replace('-', ' ').Replace('_', ' '), 0, 0);
        if (!surely
            && lexicon.Find([.. cue.Word.Split(' ').Select(word => new Token(TokenForm.Word, word, word, 0, 0))], 0) is { Part: Part.Cue or Part.Names or Part.Noun } found
            && found.Words.Length == cue.Word.Split(' ').Length)
        {
            var start = tokens[at].Start;
            var end = tokens[at + count - 1].End;
            tokens.RemoveRange(at, count);
            tokens.Insert(at, new(TokenForm.Word, value, value.ToLowerInvariant(), end - value.Length, end));
            items.Add(new(found.Part, found.Value, cue.Word, request[start..(end - value.Length)], start, end - value.Length));
            if (found.Part == Part.Names)
            {
                items.RemoveAt(items.Count - 1);
                Names();
            }

            return true;
        }

        Emit(Part.Pair, key, count);
        items[^1] = items[^1] with { Values = [key, value] };
        return true;
    }
}
