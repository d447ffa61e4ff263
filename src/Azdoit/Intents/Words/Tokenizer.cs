using Azdoit.Intents.Wishes;

namespace Azdoit.Intents.Words;

/// <summary>Cuts a request into tokens. Names, SKUs, addresses and tags (<c>env=test</c>) stay whole; numbers are parted from their units.</summary>
internal sealed class Tokenizer(string request)
{
    private const string Closing = ",;()[]{}?!\"“”«»";
    private readonly List<Token> tokens = [];
    private int at = Labels.Length(request);

    public static List<Token> Cut(string request) => new Tokenizer(request).Cut();

    /// <summary>As it stands, with no half of a verb brought to the other.</summary>
    public static List<Token> Raw(string request) => new Tokenizer(request).Scan();

    private List<Token> Cut()
    {
        Scan();
        AzSyntax.Translate(request, tokens);
        Frames.Read(tokens);
        Particles.Join(tokens);
        return tokens;
    }

    private List<Token> Scan()
    {
        while (at < request.Length)
        {
            var c = request[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (QuoteEnd(c) is { } end)
            {
                var text = request[(at + 1)..end];
                tokens.Add(new(TokenForm.Quoted, text, text.ToLowerInvariant(), at, end + 1));
                at = end + 1;
            }
            else if (Closing.Contains(c))
            {
                tokens.Add(new(TokenForm.Punctuation, request[at..(at + 1)], request[at..(at + 1)], at, ++at));
            }
            else
            {
                Atom();
            }
        }

        return tokens;
    }

    /// <summary>Where a quotation that opens here closes; an apostrophe inside a word opens nothing.</summary>
    private int? QuoteEnd(char c)
    {
        var close = c switch { '"' => '"', '\'' => '\'', '`' => '`', '“' => '”', '‘' => '’', '«' => '»', _ => '\0' };
        if (close == '\0')
        {
            return null;
        }

        for (var end = at + 1; end < request.Length; end++)
        {
            if (request[end] == close && (close is not ('\'' or '’') || end + 1 == request.Length || !char.IsLetterOrDigit(request[end + 1])))
            {
                return end > at + 1 ? end : null;
            }
        }

        return null;
    }

    private void Atom()
    {
        var start = at;
        while (at < request.Length && !char.IsWhiteSpace(request[at]) && !Closing.Contains(request[at]))
        {
            at++;
        }

        if (request.AsSpan(start).StartsWith("--") && at > start + 2)
        {
            // "--resource-group rg-web" from somebody used to the Azure CLI.
            foreach (var word in request[(start + 2)..at].Split('-', '='))
            {
                tokens.Add(new(TokenForm.Word, word, word.ToLowerInvariant(), start, at));
            }

            return;
        }

        var end = at;
        var sentenceEnd = false;
        while (end > start + 1 && request[end - 1] is '.' or ':' or '…')
        {
            sentenceEnd |= request[end - 1] == '.';
            end--;
        }

        Units(start, end);
        tokens[^1] = end < at && request[end] == ':' ? tokens[^1] with { Colon = true } : tokens[^1];
        if (sentenceEnd)
        {
            tokens.Add(new(TokenForm.Punctuation, ".", ".", end, end + 1));
        }
    }

    /// <summary><c>16gb</c>, <c>3-node</c> and <c>4vcpu/16gb</c> are numbers with units; <c>2xlarge</c> and <c>web-01</c> are not.</summary>
    private void Units(int start, int end)
    {
        var digits = start;
        while (digits < end && (char.IsAsciiDigit(request[digits]) || (request[digits] == '.' && digits > start && digits + 1 < end && char.IsAsciiDigit(request[digits + 1]))))
        {
            digits++;
        }

        if (digits > start && digits < end)
        {
            var unit = request[digits] == '-' ? digits + 1 : digits;
            var slash = request.IndexOf('/', unit, end - unit);
            var unitEnd = slash < 0 ? end : slash;
            if (unitEnd > unit && Unit.Known(request[unit..unitEnd].ToLowerInvariant()))
            {
                Add(start, digits);
                Add(unit, unitEnd);
                if (slash >= 0 && slash + 1 < end)
                {
                    Units(slash + 1, end);
                }

                return;
            }
        }

        var stroke = request.IndexOf('/', start, end - start);
        if (digits == start && stroke > start && stroke + 1 < end && char.IsAsciiDigit(request[stroke + 1]) && Unit.Known(request[start..stroke].ToLowerInvariant()))
        {
            // "4 cores/16gb".
            Add(start, stroke);
            Units(stroke + 1, end);
            return;
        }

        var hyphen = request.IndexOf('-', start, end - start);
        if (digits == start
            && hyphen > start
            && hyphen + 1 < end
            && Unit.Known(request[(hyphen + 1)..end].ToLowerInvariant())
            && Numbers.Read(request[start..hyphen].ToLowerInvariant()) is not null)
        {
            // "A five-node cluster".
            Add(start, hyphen);
            Add(hyphen + 1, end);
            return;
        }

        Add(start, end);
    }

    private void Add(int start, int end)
    {
        var text = request[start..end];
        var word = text.ToLowerInvariant().Replace('’', '\'');
        word = word switch { "w/" => "with", "w/o" => "without", "b/c" => "because", _ => word };
        if (word.EndsWith("'s", StringComparison.Ordinal) && !Fillers.IsContraction(word))
        {
            tokens.Add(new(TokenForm.Word, text[..^2], word[..^2], start, end) { Possessive = word is not "vm's" });
            return;
        }

        tokens.Add(new(TokenForm.Word, text, Fillers.Apostrophe(word.TrimEnd('\'')), start, end));
    }
}
