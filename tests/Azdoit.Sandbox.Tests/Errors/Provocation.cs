namespace Azdoit.Sandbox.Tests.Errors;

/// <summary>What makes the sandbox answer with one of Azure's errors: a few lines of requests, of which the last one meets it. See <c>Provocations/README.md</c>.</summary>
internal sealed record Provocation(string Code, int Status, string Says, IReadOnlyList<string> Lines)
{
    public static IReadOnlyDictionary<string, Provocation> All { get; } = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Errors", "Provocations"), "*.txt")
        .SelectMany(Read).ToDictionary(p => p.Code, StringComparer.Ordinal);

    private static IEnumerable<Provocation> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var at = 0; at < lines.Length;)
        {
            var (heading, from) = (lines[at].Split(' ', 4), ++at);
            while (at < lines.Length && !lines[at].StartsWith('='))
            {
                at++;
            }

            yield return new Provocation(heading[1], int.Parse(heading[2], System.Globalization.CultureInfo.InvariantCulture), heading[3], lines[from..at]);
        }
    }
}
