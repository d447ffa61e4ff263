using Azdoit.Cli;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Documentation;

/// <summary>What a page tells the reader to type works in the form in which it stands.</summary>
public sealed class CommandsInPagesTests(ITestOutputHelper output)
{
    private const string OurCommand = "azdoit";

    [Fact]
    public void Every_azdoit_line_of_every_page_is_one_that_azdoit_takes() =>
        Assert.Empty(Pages.All().SelectMany(page => Lines(Pages.Text(page)).Where(words => !IsTaken(words)).Select(words => $"{page}: {string.Join(' ', words)}")));

    [Fact]
    public void The_law_rejects_an_option_that_is_gone() => Assert.False(IsTaken(["do", "list VMs", "--fast"]));

    [Fact]
    public async Task The_lines_of_the_readme_run_one_after_the_other_in_an_empty_home()
    {
        await using var home = new Home();
        foreach (var words in Lines(Pages.Text("README.md")))
        {
            var finished = await home.RunAsync(words);
            output.WriteLine($"{finished.ExitCode}  azdoit {string.Join(' ', words)}");

            // 3: nobody sits at a test's terminal to say yes.
            Assert.True(finished.ExitCode is 0 or 3, $"{string.Join(' ', words)}: {finished.ExitCode} {finished.Output}{finished.Errors}");
        }
    }

    [Fact]
    public void There_is_one_test_command_and_the_script_that_proves_a_clone_runs_that_one()
    {
        var test = Assert.Single(Pages.Commands(Pages.Text("README.md")), line => line.StartsWith("dotnet ", StringComparison.Ordinal));
        Assert.Contains($"{test} 2>&1", Pages.Text(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_that_a_line_names_is_there() =>
        Assert.All(
            Pages.All().SelectMany(page => Pages.Commands(Pages.Text(page))).Select(Pages.Words).Where(words => words is ["dotnet", "run", "--project", ..]),
            words => Assert.True(Directory.Exists(Path.Combine(Pages.Root, words[3])), words[3]));

    /// <summary>The arguments of each call of azdoit, by whatever user.</summary>
    private static IEnumerable<string[]> Lines(string page) =>
        from line in Pages.Commands(page)
        let words = Pages.Words(line).SkipWhile(word => word is not (OurCommand or "./" + OurCommand)).ToArray()
        where words.Length > 0
        select words[1..];

    private static bool IsTaken(string[] words)
    {
        var parsed = CommandLine.Tree().Parse(words);
        return words.Length == 0 || words is ["--version"] || BadUsage.In(parsed, words) is null;
    }
}
