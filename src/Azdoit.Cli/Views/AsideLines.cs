using Azdoit.Intents;

namespace Azdoit.Cli.Views;

/// <summary>What of a request was read over, and what does not happen although it was said.</summary>
internal static class AsideLines
{
    public static IEnumerable<string> Of(Understanding understanding) =>
        understanding.Asides.Select(aside => $"{(aside.Heard ? "Note on" : "Read over")}: \"{aside.Text}\"{(aside.Note is { } note ? $". {note}" : "")}");
}
