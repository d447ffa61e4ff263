using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Arm;

/// <summary>The part of OData that resource lists take: equalities joined by "and" over type, name, group, location and tags.</summary>
internal sealed class ListFilter
{
    private readonly List<(string Field, string Value)> _terms = [];

    public static ListFilter? Parse(string? text, out ArmError? error)
    {
        error = null;
        var filter = new ListFilter();
        if (string.IsNullOrWhiteSpace(text))
        {
            return filter;
        }

        var rest = text.AsSpan().Trim();
        while (true)
        {
            if (!filter.TakeTerm(ref rest))
            {
                error = new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter '{text}' specified in the query string.");
                return null;
            }

            if (rest.IsEmpty)
            {
                return filter;
            }

            if (!rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            {
                error = new ArmError(400, "InvalidFilterInQueryString", $"Invalid $filter '{text}' specified in the query string.");
                return null;
            }

            rest = rest[4..].TrimStart();
        }
    }

    public bool Matches(Resource resource)
    {
        string? tag = null;
        foreach (var (field, value) in _terms)
        {
            if (field.Equals("tagName", StringComparison.OrdinalIgnoreCase))
            {
                tag = value;
                if (resource.Body.Object("tags")?.ContainsKey(value) != true)
                {
                    return false;
                }
            }
            else if (!Same(value, Actual(resource, field, tag)))
            {
                return false;
            }
        }

        return true;
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

    /// <summary>field eq 'value', where a quote inside the value is doubled.</summary>
    private bool TakeTerm(ref ReadOnlySpan<char> rest)
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

            _terms.Add((field, rest[1..end].ToString().Replace("''", "'", StringComparison.Ordinal)));
            rest = rest[(end + 1)..].TrimStart();
            return true;
        }

        return false;
    }
}
