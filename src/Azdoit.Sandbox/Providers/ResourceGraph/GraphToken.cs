namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>A piece of a query: a word, a quoted text, a number, or a sign. <see cref="Text"/> of a quoted one is what it means.</summary>
internal readonly record struct GraphToken(GraphTokenKind Kind, string Text)
{
    private static readonly string[] Signs = ["==", "=~", "!=", "!~", ">=", "<=", "|", ",", "(", ")", "[", "]", ".", "=", ">", "<"];

    public bool Is(string text) => Kind is GraphTokenKind.Sign or GraphTokenKind.Word && Text.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="GraphSyntaxException">Something is not part of the language.</exception>
    public static List<GraphToken> Split(string query)
    {
        var tokens = new List<GraphToken>();
        for (var at = 0; at < query.Length;)
        {
            var rest = query.AsSpan(at);
            if (char.IsWhiteSpace(rest[0]))
            {
                at++;
            }
            else if (rest.StartsWith("//"))
            {
                var end = rest.IndexOf('\n');
                at = end < 0 ? query.Length : at + end;
            }
            else if (rest[0] is '\'' or '"')
            {
                var end = rest[1..].IndexOf(rest[0]);
                tokens.Add(end < 0 ? throw new GraphSyntaxException($"The text that begins with {rest[0]} has no end.") : new(GraphTokenKind.Text, rest.Slice(1, end).ToString()));
                at += end + 2;
            }
            else if (WordLength(rest) is > 0 and var length)
            {
                tokens.Add(new(char.IsAsciiDigit(rest[0]) ? GraphTokenKind.Number : GraphTokenKind.Word, rest[..length].ToString()));
                at += length;
            }
            else
            {
                var sign = Array.Find(Signs, s => query.AsSpan(at).StartsWith(s)) ?? throw new GraphSyntaxException($"'{rest[0]}' at position {at} is not understood.");
                tokens.Add(new(GraphTokenKind.Sign, sign));
                at += sign.Length;
            }
        }

        return tokens;
    }

    /// <summary>"project-away" and "!contains" and "in~" are words too.</summary>
    private static int WordLength(ReadOnlySpan<char> rest)
    {
        var start = rest.Length > 1 && rest[0] == '!' && char.IsAsciiLetter(rest[1]) ? 1 : 0;
        var length = start;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' or '$' || (rest[length] == '-' && length > start && length + 1 < rest.Length && char.IsAsciiLetter(rest[length + 1]))))
        {
            length++;
        }

        return length == start ? 0 : length < rest.Length && rest[length] == '~' && rest[start..length].Equals("in", StringComparison.OrdinalIgnoreCase) ? length + 1 : length;
    }
}
