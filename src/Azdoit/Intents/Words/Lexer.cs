using System.Collections.Immutable;

namespace Azdoit.Intents.Words;

/// <summary>Turns tokens into items: the longest known phrase at each place, else a number, a size, an address, a tag or an unknown word.</summary>
internal sealed partial class Lexer(string request, List<Token> tokens)
{
    private readonly Lexicon lexicon = Lexicon.Shared;
    private readonly List<Item> items = [];
    private int at;

    public static List<Item> Read(string request) => Read(request, Tokenizer.Cut(request));

    /// <param name="tokens">Some of the request's; they are changed on the way.</param>
    public static List<Item> Read(string request, List<Token> tokens) => new Lexer(request, tokens).Read();

    private List<Item> Read()
    {
        while (at < tokens.Count)
        {
            if (!(Punctuation() || Quoted() || Pair() || Delay() || Clock() || Date() || Age() || Quantity() || Size() || MistypedRegion() || Known() || Address() || Corrected()))
            {
                var token = tokens[at];
                Emit(token.Word.Contains('*') ? Part.Pattern : token.Word.Contains("://", StringComparison.Ordinal) ? Part.ForeignNoun : Part.Unknown, token.Text, 1);
            }
        }

        return items;
    }

    private bool Punctuation()
    {
        var token = tokens[at];
        if (token.Form != TokenForm.Punctuation && token.Word is not ("." or "..." or ":" or "-" or "--" or "–" or "—" or "+" or "=" or "/" or "!" or "->"))
        {
            return false;
        }

        Emit(token.Word switch { "," or "(" or ")" or "–" or "—" or "-" => Part.Comma, "..." or "." or ";" or "?" or "!" => Part.Stop, "+" => Part.And, _ => Part.Filler }, token.Word, 1);
        return true;
    }

    private bool Quoted()
    {
        if (tokens[at].Form != TokenForm.Quoted || (at + 1 < tokens.Count && tokens[at + 1] is { Form: TokenForm.Word, Word: ['=', ..] } value && value.Start == tokens[at].End))
        {
            return false;
        }

        if (tokens[at].Text.Split('=') is [{ Length: > 0 } key, { Length: > 0 } quoted]
            && !tokens[at].Text.Contains(' ')
            && items.Exists(item => item.Is(Part.Cue, "tags") || item.Is(Part.Verb, "tag")))
        {
            return Tag(key, quoted, 1, true);
        }

        Emit(tokens[at].Text.Contains('*') && !tokens[at].Text.Contains(' ') ? Part.Pattern : Part.Quoted, tokens[at].Text, 1);
        return true;
    }

    private bool Quantity()
    {
        var token = tokens[at];
        if (token.Form != TokenForm.Word)
        {
            return false;
        }

        if (items.Count > 0
            && Unit.Of(token.Word) is { } unit
            && (items[^1].Part == Part.Number || (unit is Unit.Nodes && items.Count > 1 && items.TakeLast(3).Any(item => item.Part == Part.Number)))
            && !(token.Word == "g" && tokens[at].Text == "G"))
        {
            // "3 node pools" are pools; "3 instances" are settled by the kind.
            if (unit is Unit.Nodes or Unit.Instances && lexicon.Find(tokens, at) is { Part: Part.Noun or Part.Cue, Words.Length: > 1 })
            {
                return false;
            }

            Emit(Part.Unit, unit, 1);
            return true;
        }

        var text = token.Word;
        if (text is "both" && Alone(at + 1))
        {
            Emit(Part.Pronoun, text, 1);
            return true;
        }

        if (text is "both" && tokens[at + 1].Word.AsSpan().IndexOfAny("-_0123456789") >= 0)
        {
            // "Both vm-1 and vm-2": the names count themselves.
            Emit(Part.Determiner, text, 1);
            return true;
        }

        if (text is "half" && tokens.FindIndex(at, later => later.Word == "dozen") is > 0 and var dozen && (dozen == at + 1 || (dozen == at + 2 && tokens[at + 1].Word == "a")))
        {
            Emit(Part.Number, "6", dozen + 1 - at);
            items[^1] = items[^1] with { Number = 6 };
            if (at < tokens.Count && tokens[at].Word == "of")
            {
                at++;
            }

            return true;
        }

        if (text is ['x', >= '0' and <= '9', ..] && items.Count > 0 && items[^1].Part == Part.Size)
        {
            // "D4s_v5 x3".
            text = text[1..];
        }

        if (text.Length > 1 && text[^1] == 'x' && char.IsAsciiDigit(text[0]))
        {
            text = text[..^1];
        }

        if (Numbers.Read(text) is not { } number || lexicon.Find(tokens, at) is { Words.Length: > 1 })
        {
            return false;
        }

        Emit(Part.Number, text, 1);
        items[^1] = items[^1] with { Number = number };
        if (at < tokens.Count && tokens[at].Word is "thousand" or "hundred" && text is not "hundred")
        {
            items[^1] = items[^1] with { Number = number * (tokens[at].Word is "thousand" ? 1000 : 100), Text = request[token.Start..tokens[at].End], End = tokens[at].End };
            at++;
        }

        while (at < tokens.Count && tokens[at].Word is "of" or "x" or "×" && tokens[at - 1].Word is "couple" or "pair" or "dozen" || (at < tokens.Count && tokens[at].Word is "x" or "×"))
        {
            Emit(Part.Filler, tokens[at].Text, 1);
            items[^1].Used = true;
            var filler = items[^1];
            items.RemoveAt(items.Count - 1);
            items[^1] = items[^1] with { End = filler.End };
        }

        return true;
    }

    private bool Size()
    {
        if (Sizes.Read(tokens, at) is not { } size)
        {
            return false;
        }

        Emit(Part.Size, size.Sku, size.Tokens);
        return true;
    }

    private bool Known()
    {
        var found = lexicon.Find(tokens, at);
        if (lexicon.FindMistyped(tokens, at) is { } mistyped && mistyped.Words.Length > (found?.Words.Length ?? 0))
        {
            Emit(mistyped.Part, mistyped.Value, mistyped.Words.Length);
            items[^1] = items[^1] with { Corrected = true, Plural = mistyped.Plural };
            return true;
        }

        if (found is not { } phrase)
        {
            return false;
        }

        if (phrase.Part == Part.Names)
        {
            at += phrase.Words.Length;
            var next = at < tokens.Count ? lexicon.Find(tokens, at) : null;
            if (next is { Part: Part.Pattern })
            {
                return true;
            }

            at -= phrase.Words.Length;
            var start = at;
            at += phrase.Words.Length;
            if (!Names())
            {
                at = start;
                Emit(Part.Filler, "name", phrase.Words.Length);
            }

            return true;
        }

        if (phrase.Part == Part.Pattern && phrase.Value.Length > 0)
        {
            return Pattern(phrase);
        }

        if (phrase is { Part: Part.Cue, Words: ["vm", _, ..] } && items.Count > 0 && items[^1].Is(Part.Verb, "create"))
        {
            // "Create vm size B2s": the machine, then its size.
            Emit(Part.Noun, "vm", 1);
            return true;
        }

        var length = phrase.Words.Length;
        if (phrase.Words is ["with", "ssh"] && at + 2 < tokens.Count && tokens[at + 2].Word is "open" or "opened" or "allowed" or "enabled" or "exposed" or "from" or "access" or "reachable")
        {
            // "With ssh" says how to log in; "with ssh open" says a port.
            (phrase, length) = (lexicon.Find([tokens[at]], 0)!, 1);
        }

        var stands = phrase is { Part: Part.Determiner, Words: ["those" or "these" or "this" or "that"] } && Alone(at + 1);
        Emit(stands ? Part.Pronoun : phrase.Part, phrase.Value, length);
        items[^1] = items[^1] with { Plural = phrase.Plural };
        return true;
    }

    /// <summary>Whether no noun can follow at a token: "stop those", "tag both with env=test".</summary>
    private bool Alone(int next) =>
        next >= tokens.Count
            || tokens[next].Form == TokenForm.Punctuation
            || tokens[next].Word is "to" or "with" or "in" or "and" or "then" or "as" or "again" or "now" or "please" or "into" or "from" or "by" or "too" or "afterwards";

    private bool Pattern(Lexicon.Phrase phrase)
    {
        var next = at + phrase.Words.Length;
        while (next < tokens.Count && (tokens[next].Word is "the" or "a" or "pattern" or "prefix" or "name" or ":"))
        {
            next++;
        }

        if (next < tokens.Count && char.IsAsciiDigit(tokens[next].Word[0]) && tokens[next].Word.Contains('.'))
        {
            Emit(Part.Cue, "address_prefix", phrase.Words.Length);
            return true;
        }

        if (next >= tokens.Count
            || tokens[next].Form == TokenForm.Punctuation
            || (tokens[next].Form == TokenForm.Word
                && phrase.Words[0] is "containing" or "like" or "matching"
                && (lexicon.Knows(tokens[next].Word) || Numbers.Read(tokens[next].Word) is not null)))
        {
            Emit(phrase.Words[0] == "containing" ? Part.With : Part.Filler, "with", phrase.Words.Length);
            return true;
        }

        var text = tokens[next].Text;
        Emit(Part.Pattern, text.Contains('*') ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, phrase.Value, text), next + 1 - at);
        return true;
    }

    private bool Address()
    {
        var token = tokens[at];
        var word = token.Word;
        var slash = word.IndexOf('/');
        var host = slash < 0 ? word : word[..slash];
        if (token.Form != TokenForm.Word || host.Count(c => c == '.') != 3 || host.AsSpan().IndexOfAnyExcept("0123456789.") >= 0)
        {
            return false;
        }

        Emit(Part.Address, word, 1);
        return true;
    }

    private bool Corrected()
    {
        var token = tokens[at];
        if (token.Form != TokenForm.Word || lexicon.Correct(token.Word) is not { } correct)
        {
            return false;
        }

        tokens[at] = token with { Word = correct };
        var phrase = lexicon.Find(tokens, at);
        tokens[at] = phrase is null ? token : tokens[at];
        if (phrase is null)
        {
            return false;
        }

        Emit(phrase.Part, phrase.Value, phrase.Words.Length);
        items[^1] = items[^1] with { Corrected = true, Plural = phrase.Plural };
        return true;
    }

    /// <summary>"West euorpe": the first word alone is no region and would be read as a name.</summary>
    private bool MistypedRegion()
    {
        if (at + 1 >= tokens.Count
            || tokens[at].Word is not ("west" or "north" or "east" or "south" or "central" or "southeast" or "japan" or "korea" or "canada" or "brazil" or "france" or "norway")
            || tokens[at + 1].Form != TokenForm.Word
            || lexicon.Correct(tokens[at + 1].Word) is not { } correct)
        {
            return false;
        }

        var mistyped = tokens[at + 1];
        tokens[at + 1] = mistyped with { Word = correct };
        if (lexicon.Find(tokens, at) is { Part: Part.Region } region)
        {
            Emit(Part.Region, region.Value, region.Words.Length);
            items[^1] = items[^1] with { Corrected = true };
            return true;
        }

        tokens[at + 1] = mistyped;
        return false;
    }

    /// <summary>The list after "called": anything may be the first name; the further ones must not read as something else.</summary>
    private bool Names()
    {
        var names = NameList.Read(lexicon, tokens, items.FindLast(item => item.Part == Part.Noun) is { Plural: true }, ref at, out var first, out var last);
        if (first is null || last is null || names.Count == 0)
        {
            return false;
        }

        if (names.Exists(name => name.Contains('*')))
        {
            items.Add(new(Part.Pattern, names[0], names[0], request[first.Start..last.End], first.Start, last.End));
            return true;
        }

        items.Add(new(Part.Names, "name", "name", request[first.Start..last.End], first.Start, last.End) { Values = [.. names] });
        return true;
    }

    private void Emit(Part part, string value, int count)
    {
        // Words that were put before others stand behind them in the request.
        var (start, end) = (tokens.GetRange(at, count).Min(token => token.Start), tokens.GetRange(at, count).Max(token => token.End));
        var word = count == 1 ? tokens[at].Word : string.Join(' ', tokens.GetRange(at, count).Select(token => token.Word));
        items.Add(new(part, value, word, request[start..end], start, end)
        {
            Values = ImmutableArray<string>.Empty, Possessive = tokens[at + count - 1].Possessive,
            Colon = tokens[at + count - 1].Colon
        });
        at += count;
    }
}
