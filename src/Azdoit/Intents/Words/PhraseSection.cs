namespace Azdoit.Intents.Words;

/// <summary>A section of <c>Phrases.txt</c>.</summary>
/// <param name="Value">What each of the phrases means; null where each means itself.</param>
internal sealed record PhraseSection(string? Value, string[] All)
{
    private const string File = "Phrases.txt";

    /// <summary>The sections by part of speech, in the order of the file.</summary>
    public static Dictionary<string, List<PhraseSection>> Read()
    {
        var read = new Dictionary<string, List<PhraseSection>>(StringComparer.Ordinal);
        using var stream = typeof(PhraseSection).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is not embedded");
        using var reader = new StreamReader(stream);
        var (part, value, text) = ("", (string?)null, "");
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                Close();
                var heading = line[1..^1];
                var space = heading.IndexOf(' ');
                (part, value, text) = space < 0 ? (heading, null, "") : (heading[..space], heading[(space + 1)..], "");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                text += text.Length == 0 ? line : " " + line;
            }
        }

        Close();
        return read;

        void Close()
        {
            if (text.Length == 0)
            {
                return;
            }

            if (!read.TryGetValue(part, out var sections))
            {
                read.Add(part, sections = []);
            }

            sections.Add(new(value, text.Split(" | ")));
        }
    }
}
