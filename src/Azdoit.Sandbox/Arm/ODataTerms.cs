namespace Azdoit.Sandbox.Arm;

/// <summary>A $filter of terms joined by "and", taken apart: <c>name eq 'x'</c>, <c>time ge '...'</c> and calls like <c>atScope()</c>.</summary>
internal sealed class ODataTerms
{
    private readonly List<(string Field, string Relation, string Value)> _terms = [];

    public static ODataTerms Parse(string? filter)
    {
        var terms = new ODataTerms();
        foreach (var part in (filter ?? "").Split(" and ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var call = part.IndexOf('(', StringComparison.Ordinal);
            if (call > 0 && part[^1] == ')')
            {
                terms._terms.Add((part[..call].Trim(), "call", Unquote(part[(call + 1)..^1])));
            }
            else if (part.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var field, var relation, var value])
            {
                terms._terms.Add((field, relation.ToLowerInvariant(), Unquote(value)));
            }
        }

        return terms;
    }

    public bool Calls(string function) => _terms.Any(t => t.Relation == "call" && Same(t.Field, function));

    /// <summary>What the field must equal, or what the function is asked about; null when the filter does not say.</summary>
    public string? Value(string field, string relation = "eq") =>
        _terms.FirstOrDefault(t => Same(t.Field, field) && (t.Relation == relation || t.Relation == "call")).Value;

    private static string Unquote(string text) => text.Trim().Trim('\'').Replace("''", "'", StringComparison.Ordinal);

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
