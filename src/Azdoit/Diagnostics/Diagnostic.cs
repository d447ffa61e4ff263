using System.Collections.Immutable;

namespace Azdoit.Diagnostics;

/// <summary>One message to a person: a summary without names, a detail that says what, where and why, and what to do.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, string Summary)
{
    public string? Detail { get; init; }

    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    public static Diagnostic Error(DiagnosticCode code, string summary, string? detail = null, params ImmutableArray<Suggestion> suggestions) =>
        new(code, Severity.Error, summary) { Detail = detail, Suggestions = suggestions };

    public static Diagnostic Warning(DiagnosticCode code, string summary, string? detail = null, params ImmutableArray<Suggestion> suggestions) =>
        new(code, Severity.Warning, summary) { Detail = detail, Suggestions = suggestions };

    public static Diagnostic Info(DiagnosticCode code, string summary, string? detail = null) =>
        new(code, Severity.Info, summary) { Detail = detail };
}
