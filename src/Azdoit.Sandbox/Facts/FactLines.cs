namespace Azdoit.Sandbox.Facts;

/// <summary>The embedded tables that tools/sandbox-facts.cs writes: '#' begins a comment, '|' divides fields.</summary>
internal static class FactLines
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(FactLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('|');
            }
        }
    }
}
