using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Json;

/// <summary>
/// JSON as templates are written and as the Azure CLI sends them: comments, names without quotes, strings in single quotes or over several
/// lines, commas before a closing bracket. Azure reads them with a parser that takes all that.
/// </summary>
internal ref struct LenientJson
{
    private const int MaxDepth = 128;

    private readonly ReadOnlySpan<char> _text;
    private readonly Dictionary<string, int>? _places;
    private int _at;
    private int _depth;

    private LenientJson(ReadOnlySpan<char> text, Dictionary<string, int>? places = null)
    {
        _text = text;
        _places = places;
    }

    /// <exception cref="JsonException">Not even leniently one JSON value.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new LenientJson(Encoding.UTF8.GetString(utf8).AsSpan().TrimStart('\uFEFF'));
        var value = reader.Value();
        reader.SkipBlank();
        return reader._at == reader._text.Length ? value : throw reader.Unexpected("the end of the text");
    }

    /// <summary>Line and column, from 1 on, of the value at a path ("a.b[2].c") in the text of the value at another; null when it is not there.</summary>
    public static (int Line, int Column)? Place(ReadOnlySpan<byte> utf8, string within, string path)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var reader = new LenientJson(Encoding.UTF8.GetString(utf8).AsSpan().TrimStart('\uFEFF'), places);
        try
        {
            reader.Value();
        }
        catch (JsonException)
        {
            return null;
        }

        if (!places.TryGetValue(within, out var start) || !places.TryGetValue(path.Length == 0 ? within : $"{within}.{path}", out var at))
        {
            return null;
        }

        var before = reader._text[start..at];
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private JsonNode? Value(string path = "")
    {
        SkipBlank();
        _places?[path] = _at;
        switch (Peek())
        {
            case '{':
                return Object(path);
            case '[':
                return Array(path);
            case '"' or '\'':
                return JsonValue.Create(Quoted());
            default:
                return Word();
        }
    }

    private JsonObject Object(string path)
    {
        Enter();
        var result = JsonText.NewObject();
        for (SkipBlank(); Peek() != '}'; SkipBlank())
        {
            var name = Peek() is '"' or '\'' ? Quoted() : Name();
            SkipBlank();
            Take(':');
            result[name] = Value(_places is null ? "" : path.Length == 0 ? name : $"{path}.{name}");
            SkipBlank();
            if (Peek() != '}')
            {
                Take(',');
            }
        }

        Leave();
        return result;
    }

    private JsonArray Array(string path)
    {
        Enter();
        var result = new JsonArray();
        for (SkipBlank(); Peek() != ']'; SkipBlank())
        {
            result.Add(Value(_places is null ? "" : $"{path}[{result.Count}]"));
            SkipBlank();
            if (Peek() != ']')
            {
                Take(',');
            }
        }

        Leave();
        return result;
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var content = new StringBuilder();
        while (true)
        {
            var rest = _text[_at..];
            var stop = rest.IndexOfAny(quote, '\\');
            if (stop < 0)
            {
                throw Unexpected("the end of a string");
            }

            content.Append(rest[..stop]);
            _at += stop + 1;
            if (rest[stop] == quote)
            {
                return content.ToString();
            }

            content.Append(Escaped());
        }
    }

    private char Escaped()
    {
        var c = Peek();
        _at++;
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case '"' or '\'' or '\\' or '/':
                return c;
            default:
                throw Unexpected("an escape sequence");
        }
    }

    private string Name()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '$')
        {
            _at++;
        }

        return _at > start ? _text[start.._at].ToString() : throw Unexpected("a property name");
    }

    private JsonValue? Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '-' or '+' or '.')
        {
            _at++;
        }

        var word = _text[start.._at];
        return word switch
        {
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            "null" or "undefined" => null,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => JsonValue.Create(number),
            _ => throw Unexpected("a value"),
        };
    }

    private void SkipBlank()
    {
        while (_at < _text.Length)
        {
            var rest = _text[_at..];
            if (char.IsWhiteSpace(rest[0]))
            {
                _at++;
            }
            else if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                _at += rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                _at += rest.IndexOf("*/", StringComparison.Ordinal) is var end and >= 0 ? end + 2 : throw Unexpected("the end of a comment");
            }
            else
            {
                return;
            }
        }
    }

    private void Enter()
    {
        _at++;
        if (++_depth > MaxDepth)
        {
            throw Unexpected($"no more than {MaxDepth} levels");
        }
    }

    private void Leave()
    {
        _at++;
        _depth--;
    }

    private void Take(char wanted)
    {
        if (Peek() != wanted)
        {
            throw Unexpected($"'{wanted}'");
        }

        _at++;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private readonly JsonException Unexpected(string wanted)
    {
        var before = _text[..Math.Min(_at, _text.Length)];
        var line = before.Count('\n') + 1;
        return new JsonException($"Expected {wanted}, line {line}, position {before.Length - before.LastIndexOf('\n')}.");
    }
}
