using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Azdoit.Cli;
using Azdoit.Cli.Commands;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Tests.Approval;

namespace Azdoit.EndToEnd.Reference;

/// <summary>Laws of the command line, and the page that repeats it.</summary>
public sealed class CommandsTests
{
    [Fact]
    public void The_page_about_the_commands_is_what_the_commands_say() => Approved.Matches("docs/cli.md", Page());

    [Fact]
    public void Every_command_has_a_description_and_an_example_that_can_be_typed()
    {
        foreach (var command in Commands())
        {
            var words = CommandLine.Words(command);
            Assert.False(string.IsNullOrWhiteSpace(command.Description), words);
            Assert.NotEmpty(command.Examples);
            Assert.All(command.Examples, example => Assert.Null(BadUsage.In(CommandLine.Tree().Parse(Arguments(example)), Arguments(example))));
            Assert.All(command.Examples, example => Assert.StartsWith($"azdoit {words}", example, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_option_and_argument_has_a_description() => Assert.All(
        Commands().SelectMany(command => command.Options.Cast<Symbol>().Concat(command.Arguments)),
        symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name));

    [Fact]
    public void Every_option_and_argument_that_is_declared_is_read() => Assert.Empty(Sources().SelectMany(source => Unread(source.Name, source.Text)));

    [Fact]
    public void The_law_rejects_an_option_that_nobody_reads() =>
        Assert.Equal(["Bad.cs: fast"], Unread("Bad.cs", "private readonly Option<bool> fast = new(\"--fast\");\nprivate readonly Option<bool> slow = new(\"--slow\");\nparsed.GetValue(slow)"));

    [Fact]
    public void Every_command_has_a_story()
    {
        var stories = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Root(), "tests", "Azdoit.EndToEnd", "Stories"), "*.cs").Select(File.ReadAllText));
        Assert.All(Commands().Select(CommandLine.Words), words => Assert.Contains($"\"{words.Replace(" ", "\", \"", StringComparison.Ordinal)}\"", stories, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_of_a_message_can_be_explained()
    {
        var declared = new[] { typeof(Money).Assembly, typeof(Connectors.Homes.Settings).Assembly, typeof(CommandLine).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Where(property => property.PropertyType == typeof(Diagnostics.DiagnosticCode))
            .Select(property => ((Diagnostics.DiagnosticCode)property.GetValue(null)!).Id)
            .ToList();
        Assert.Empty(declared.Except(KnownDiagnostics.All.Select(code => code.Id)));
        Assert.Equal(KnownDiagnostics.All.Length, KnownDiagnostics.All.Select(code => code.Id).Distinct().Count());
    }

    /// <summary>Codes that are written down where they are used escape the lists; the launcher has no lists.</summary>
    [Fact]
    public void Every_code_that_is_printed_can_be_explained()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Azdoit.Sandbox", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (File: Path.GetRelativePath(Root(), file), Text: File.ReadAllText(file))).ToList();
        Assert.Empty(sources.SelectMany(source => WrittenCodes(source.Text).Select(code => $"{source.File}: {code}")));

        var launched = Directory.EnumerateFiles(Root(), "azdoit*").SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"code\":\"(?<code>[^\"]+)", RegexOptions.NonBacktracking)).Select(found => found.Groups["code"].Value).ToList();
        Assert.NotEmpty(launched);
        Assert.Empty(launched.Except(KnownDiagnostics.All.Select(known => known.Id)));
    }

    [Fact]
    public void The_law_rejects_a_code_that_no_list_has() => Assert.Equal(["made-up"], WrittenCodes("new Failure { Code = \"made-up\" }"));

    private static IEnumerable<string> WrittenCodes(string text) =>
        Regex.Matches(text, "\\bCode = \"(?<code>[^\"]+)\"", RegexOptions.NonBacktracking).Select(found => found.Groups["code"].Value);

    private static IEnumerable<CliCommand> Commands() => Below(CommandLine.Tree()).OfType<CliCommand>().Where(command => !command.Hidden);

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(sub => Below(sub).Prepend(sub));

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root(), "src", "Azdoit.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileNameWithoutExtension(file) != nameof(GlobalOptions))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static IEnumerable<string> Unread(string name, string text) =>
        from Match declared in Regex.Matches(text, @"private readonly (?:Option|Argument)<[^=]+> (?<name>\w+)", RegexOptions.NonBacktracking)
        let symbol = declared.Groups["name"].Value
        where !text.Contains($"GetValue({symbol})", StringComparison.Ordinal) && !text.Contains($"shell, {symbol},", StringComparison.Ordinal)
        select $"{name}: {symbol}";

    private static string[] Arguments(string line) =>
        [.. Regex.Matches(line.Split(['<', '>'])[0], "\"(?<quoted>[^\"]*)\"|(?<bare>\\S+)", RegexOptions.NonBacktracking).Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Value).Skip(1)];

    private static string Page()
    {
        var page = new StringBuilder("""
            # The command line

            Generated from the commands; a test holds it to them. What holds for all of them (targets, approvals, the JSON
            document, exit codes) stands at the end of this page.


            """);
        foreach (var command in Commands())
        {
            page.Append($"## azdoit {CommandLine.Words(command)}\n\n```\n{PlainText.Of(HelpPage.Of(command)).TrimEnd()}\n```\n\n");
        }

        return page.Append(Common).ToString();
    }

    private const string Common = """
        ## What holds for all commands

        - The target comes from options, then the variables AZDOIT_CLOUD, AZDOIT_TENANT, AZDOIT_SUBSCRIPTION, AZDOIT_ENV, then `azdoit.yml` in the folder, then
          `config.json` in the home; without any of them it is the sandbox. The first line of every run says which it is.
        - The home is the folder named by AZDOIT_HOME, else `~/.azdoit`.
        - Objectives are named by a unique beginning of their id or by `last`; plans and approvals by their full hash only.
        - `--json` writes one document (`schemas/result.schema.json`) to standard output, also for bad usage and bugs. `--events` writes a line per event
          (`schemas/event.schema.json`), the last line being that document. `understand -` and `objectives export` (`schemas/objective.schema.json`) write formats of their own.
        - Ctrl-C once (also SIGTERM, SIGHUP) starts nothing more, settles what is in flight and reports; twice leaves at once, and the journal resumes.
          A reader of the output that goes away ends nothing.

        | exit | meaning | exit | meaning |
        | --- | --- | --- | --- |
        | 0 | done, or nothing to do | 5 | cancelled |
        | 1 | failed, nothing of it left | 6 | the world could not be reached |
        | 2 | bad usage or input | 7 | something stands that needs a person (`leftovers`), or may: an operation without a record |
        | 3 | a gate said no, or approval is missing | 20 | `plan --detailed-exitcode`: there are changes |
        | 4 | a question must be answered first | 70 | a bug in azdoit |

        """;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Azdoit.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
