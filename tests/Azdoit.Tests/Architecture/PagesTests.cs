using System.Text.RegularExpressions;

namespace Azdoit.Tests.Architecture;

/// <summary>What the documentation says about the code is there.</summary>
public sealed partial class PagesTests
{
    private static readonly string[] Files =
    [
        .. new[] { "src", "tests", "tools", "bench", "schemas", "docs" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)).Select(Repository.Relative),
    ];

    [Fact]
    public void Every_file_that_a_page_names_exists() =>
        Assert.Empty(Pages().SelectMany(page => Missing(page.Text).Select(name => $"{page.Name}: {name}")));

    [Fact]
    public void The_law_rejects_a_file_that_is_gone() => Assert.Equal(["Flow/Agents.cs"], Missing("`Flow/Agents.cs` walks, `Flow/Agent.cs` too, `Kinds/X.cs` is an example"));

    [Fact]
    public void Every_room_is_on_the_map_and_in_its_order() =>
        Assert.Equal(
            RoomOrder.Rooms.Where(room => room.Length > 0),
            Room().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "codebase.md"))).Select(match => match.Groups["room"].Value));

    private static IEnumerable<(string Name, string Text)> Pages() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(page => !page.EndsWith("adding-a-kind.md", StringComparison.Ordinal)) // its example is no file of ours
            .Select(page => (Repository.Relative(page), File.ReadAllText(page)));

    /// <summary>Between backticks: a path to a source file, or the name of a test class. X stands for any name.</summary>
    private static IEnumerable<string> Missing(string page) =>
        Named().Matches(page).Select(match => match.Groups["name"].Value)
            .Where(name => !Placeholder().IsMatch(name))
            .Where(name => !Files.Any(file => IsNamed($"/{file}", name.Contains('.', StringComparison.Ordinal) ? name : name + ".cs")))
            .Distinct();

    /// <summary>Pages leave out what stands before the room: `Flow/Agent.cs`, `Cli/Program.cs`.</summary>
    private static bool IsNamed(string file, string name) =>
        file.EndsWith($"/{name}", StringComparison.Ordinal) || file.EndsWith($"/Azdoit.{name}", StringComparison.Ordinal);

    [GeneratedRegex(@"`(?<name>[A-Za-z0-9./-]+\.cs|[A-Z][A-Za-z]+(?:Tests|Contract))`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:^|/)X|[<>]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| `(?<room>[A-Z][A-Za-z]+)/` \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Room();
}
