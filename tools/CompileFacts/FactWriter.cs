using System.Text;

namespace CompileFacts;

/// <summary>Writes one embedded fact file: header lines that begin with #, then lines sorted by their lower-cased key, the text before the first |.</summary>
internal static class FactWriter
{
    public static void Write(string folder, string name, IEnumerable<string> header, IEnumerable<string> lines)
    {
        var sorted = lines.OrderBy(line => line.Split('|')[0].ToLowerInvariant(), StringComparer.Ordinal).ToList();
        var repeated = sorted.GroupBy(line => line.Split('|')[0], StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (repeated is not null)
        {
            throw new InvalidDataException($"{name}: {repeated.Key} appears twice");
        }

        var text = new StringBuilder().AppendJoin('\n', header.Select(line => "#" + line).Concat(sorted)).Append('\n').ToString();
        if (text.Any(c => c > 127))
        {
            throw new InvalidDataException($"{name}: {text.First(c => c > 127)} is not ASCII, which the reader compares by");
        }

        File.WriteAllText(Path.Combine(folder, name), text);
        Console.WriteLine($"{name}: {sorted.Count} lines, {text.Length:N0} bytes");
    }
}
