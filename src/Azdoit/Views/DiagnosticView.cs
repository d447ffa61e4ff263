using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Views;

/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>error</c>.</param>
public sealed record DiagnosticView(string Code, string Severity, string Summary, string? Detail, ImmutableArray<RemedyView> Remedies)
{
    public static DiagnosticView Of(Diagnostic diagnostic) => new(
        diagnostic.Code.Id,
        Words.Of(diagnostic.Severity),
        diagnostic.Summary,
        diagnostic.Detail,
        [.. diagnostic.Suggestions.Select(suggestion => new RemedyView(suggestion.Text, suggestion.ForPerson ? "person" : "caller", suggestion.Argv))]);
}

/// <param name="Actor"><c>person</c>: a program must not do it by itself; <c>caller</c>: whoever ran the command.</param>
/// <param name="Argv">Can be run as it stands; empty for what only a person may do.</param>
public sealed record RemedyView(string Text, string Actor, ImmutableArray<string> Argv);
