using System.Collections.Immutable;

namespace Azdoit.Intents;

/// <summary>Evidence is what stands in the request: where an instruction was put in other words, the word that stood there is shown.</summary>
internal static class Citation
{
    public static Understanding Cite(Understanding heard) => heard with
    {
        Clauses = [.. heard.Clauses.Select(clause => clause with
        {
            Evidence = clause.Evidence.ToImmutableSortedDictionary(said => said.Key, said => Standing(said.Value, heard.Request), StringComparer.Ordinal),
        })],
    };

    private static Evidence Standing(Evidence said, string request)
    {
        if (said.Start < 0 || said.Start >= request.Length || request.AsSpan(said.Start).TrimStart("\"'").StartsWith(said.Text.Split(' ')[0].AsSpan().Trim("\"'"), StringComparison.Ordinal))
        {
            return said;
        }

        var end = request.IndexOfAny([' ', ',', ';', '?'], said.Start);
        return said with { Text = end <= said.Start ? request[said.Start..] : request[said.Start..end] };
    }
}
