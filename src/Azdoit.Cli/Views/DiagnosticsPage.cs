using Azdoit.Diagnostics;
using Azdoit.Redaction;

namespace Azdoit.Cli.Views;

/// <summary>Messages for a person: what, where and why, what to do.</summary>
internal static class DiagnosticsPage
{
    public static Page Of(IEnumerable<Diagnostic> diagnostics)
    {
        var page = new Page();
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
        {
            page.Line($"{Word(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Summary}", Tone(diagnostic.Severity));
            if (diagnostic.Detail is { } detail)
            {
                // Before it is cut into lines: a key file has many.
                page.Lines(SecretText.Hide(detail).Split('\n').Select(line => $"  {line}"));
            }

            page.Lines(diagnostic.Suggestions.SelectMany(suggestion => $"-> {suggestion.Text}{(suggestion.Argv.IsEmpty ? "" : $": {CommandText.Of(suggestion.Argv)}")}".Split('\n')).Select(line => $"  {line}"));
        }

        return page;
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static Tone Tone(Severity severity) => severity switch
    {
        Severity.Error => Views.Tone.Bad,
        Severity.Warning => Views.Tone.Warning,
        _ => Views.Tone.Plain,
    };
}
