using System.Runtime.CompilerServices;

namespace Azdoit.EndToEnd.Documentation;

/// <summary>The pages of the checkout that this test was compiled from.</summary>
internal static class Pages
{
    private static readonly string[] CommandFences = ["```sh", "```console", "```bash"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Text(string page) => File.ReadAllText(Path.Combine(Root, page));

    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root, "*.md"))
            .Select(page => Path.GetRelativePath(Root, page))
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a page that a reader is told to type: those in fences that are marked as a shell's.</summary>
    public static IEnumerable<string> Commands(string text)
    {
        var isInside = false;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isInside = !isInside && CommandFences.Contains(line);
            }
            else if (isInside && line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>As a shell would cut the line: quotes keep words together, # begins a comment.</summary>
    public static IReadOnlyList<string> Words(string line)
    {
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        var (quote, begun) = ('\0', false);
        foreach (var c in line)
        {
            if (quote == '\0' && c == '#' && !begun)
            {
                break;
            }

            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                begun = true;
            }
            else if (quote == '\0' && c == ' ')
            {
                End();
            }
            else
            {
                word.Append(c);
                begun = true;
            }
        }

        End();
        return words;

        void End()
        {
            if (begun)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            begun = false;
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
