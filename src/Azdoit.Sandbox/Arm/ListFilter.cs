using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>The part of OData that resource lists take: equalities joined by "and" (and by "or", in parentheses or all over) over type, name, group, location and tags.</summary>
internal sealed class ListFilter
{
    /// <summary>Groups of terms: one of each group must hold.</summary>
    private readonly List<List<(string Field, string Value)>> _groups = [];

    public static ListFilter? Parse(string? text, out ArmError? error)
    {
        error = null;
        var filter = new ListFilter();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            if (!filter.TakeGroup(ref rest) || !(rest.IsEmpty || TakeWord(ref rest, "and ")))
            {
                error = new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter '{text}' specified in the query string.");
                return null;
            }
        }

        return filter;
    }

    public bool Matches(Resource resource)
    {
        var tag = _groups.SelectMany(group => group).FirstOrDefault(term => term.Field.Equals("tagName", StringComparison.OrdinalIgnoreCase)).Value;
        return _groups.TrueForAll(group => group.Exists(term => term.Field.Equals("tagName", StringComparison.OrdinalIgnoreCase)
            ? resource.Body.Object("tags")?.ContainsKey(term.Value) == true
            : Same(term.Value, Actual(resource, term.Field, tag))));
    }

    private static string? Actual(Resource resource, string field, string? tag) => field.ToLowerInvariant() switch
    {
        "resourcetype" => resource.Id.Type,
        "name" => resource.Id.Name,
        "resourcegroup" => resource.Id.Group,
        "location" => resource.Location,
        "tagvalue" => tag is null ? null : resource.Body.Object("tags")?.Text(tag),
        _ => null,
    };

    private static bool Same(string wanted, string? actual) => wanted.Equals(actual, StringComparison.OrdinalIgnoreCase);

    /// <summary>A term, or some that are joined by "or".</summary>
    private bool TakeGroup(ref ReadOnlySpan<char> rest)
    {
        var inside = TakeWord(ref rest, "(");
        var group = new List<(string Field, string Value)>();
        do
        {
            if (!TakeTerm(ref rest, group))
            {
                return false;
            }
        }
        while (TakeWord(ref rest, "or "));
        _groups.Add(group);
        return !inside || TakeWord(ref rest, ")");
    }

    private static bool TakeWord(ref ReadOnlySpan<char> rest, string word)
    {
        if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        rest = rest[word.Length..].TrimStart();
        return true;
    }

    /// <summary>field eq 'value', where a quote inside the value is doubled.</summary>
    private static bool TakeTerm(ref ReadOnlySpan<char> rest, List<(string Field, string Value)> group)
    {
        var space = rest.IndexOf(' ');
        if (space <= 0)
        {
            return false;
        }

        var field = rest[..space].ToString();
        rest = rest[space..].TrimStart();
        if (!rest.StartsWith("eq ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        rest = rest[3..].TrimStart();
        if (rest.IsEmpty || rest[0] != '\'')
        {
            return false;
        }

        for (var end = 1; end < rest.Length; end++)
        {
            if (rest[end] != '\'')
            {
                continue;
            }

            if (end + 1 < rest.Length && rest[end + 1] == '\'')
            {
                end++;
                continue;
            }

            group.Add((field, rest[1..end].ToString().Replace("''", "'", StringComparison.Ordinal)));
            rest = rest[(end + 1)..].TrimStart();
            return true;
        }

        return false;
    }
}
