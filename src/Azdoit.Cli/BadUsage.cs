using System.CommandLine;
using Azdoit.Catalog;
using Azdoit.Cli.Commands;
using Azdoit.Diagnostics;

namespace Azdoit.Cli;

/// <summary>What is wrong with a command line, in our words.</summary>
internal static class BadUsage
{
    /// <returns>Null when it can be run.</returns>
    public static Diagnostic? In(ParseResult parsed, string[] arguments)
    {
        var command = parsed.CommandResult.Command;
        var words = CommandLine.Words(command);
        if (command is not CliCommand)
        {
            var wrong = parsed.UnmatchedTokens is [var first, ..] ? first : null;
            var known = command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name).ToList();
            return Problem(
                wrong is null ? "A subcommand is missing" : "There is no such command",
                $"{(wrong is null ? "" : $"'{Short($"{words} {wrong}".TrimStart())}' is not one. ")}azdoit {words}{(words.Length == 0 ? "" : " ")}takes {string.Join(", ", known)}.",
                wrong is not null && Near(wrong, known) is { } near ? $"azdoit {words} {near}".Replace("  ", " ", StringComparison.Ordinal) : Help(words));
        }

        // An option that is not known must not pass as the text of a request.
        if (parsed.CommandResult.Tokens.FirstOrDefault(token => token.Value is ['-', not ' ', ..] && !arguments.Contains("--")) is { } disguised)
        {
            return Problem("There is no such option", $"azdoit {words} has no {Short(disguised.Value)}. A request that begins with a dash stands behind --.",
                Near(disguised.Value, Options(command)) is { } option ? $"Did you mean {option}?" : Help(words));
        }

        if (parsed.UnmatchedTokens is [var unmatched, ..])
        {
            var options = Options(command).ToList();
            return unmatched.StartsWith('-')
                ? Problem("There is no such option", $"azdoit {words} has no {Short(unmatched)}.", Near(unmatched, options) is { } option ? $"Did you mean {option}?" : Help(words))
                : Problem("There is too much on the command line", $"'{Short(unmatched)}' is one argument too many; a request of several words stands in quotes.", Help(words));
        }

        return parsed.Errors is [var error, ..] ? Problem("The command line is not right", error.Message.Replace("\n", " ", StringComparison.Ordinal), Help(words)) : null;
    }

    private static IEnumerable<string> Options(Command command) =>
        command.Options.Concat(Azdoit.Cli.Options.GlobalOptions.All).Where(option => !option.Hidden).Select(option => option.Name);

    private static string Help(string words) => $"azdoit {words}{(words.Length == 0 ? "" : " ")}--help";

    private static string? Near(string word, IEnumerable<string> candidates) => Edits.Nearest(word, candidates);

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";

    private static Diagnostic Problem(string summary, string detail, string remedy) => Diagnostic.Error(CliCodes.BadUsage, summary, detail, Suggestion.Caller(remedy));
}
