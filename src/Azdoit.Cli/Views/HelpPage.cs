using System.CommandLine;
using Azdoit.Cli.Commands;

namespace Azdoit.Cli.Views;

/// <summary>What <c>--help</c> shows and docs/cli.md repeats.</summary>
internal static class HelpPage
{
    public static Page Of(Command command)
    {
        var page = new Page().Line(command.Description ?? "").Gap().Line($"  azdoit {Usage(command)}", Tone.Strong);
        var subcommands = command.Subcommands.Where(sub => !sub.Hidden).ToList();
        if (subcommands.Count > 0)
        {
            page.Gap().Line("Commands").Table([], subcommands.Select(sub => (System.Collections.Immutable.ImmutableArray<string>)[sub.Name, sub.Description ?? ""]));
        }

        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToList();
        if (arguments.Count > 0)
        {
            page.Gap().Line("Arguments").Table([], arguments.Select(argument => (System.Collections.Immutable.ImmutableArray<string>)[argument.Name, argument.Description ?? ""]));
        }

        var options = command.Options.Concat(Options.GlobalOptions.All).Distinct().Where(option => !option.Hidden).ToList();
        page.Gap().Line("Options").Table([], options.Select(option => (System.Collections.Immutable.ImmutableArray<string>)[Title(option), option.Description ?? ""]));
        if (command is CliCommand { Examples: { Length: > 0 } examples })
        {
            page.Gap().Line("Examples").Lines(examples.Select(example => $"  {example}"));
        }

        return page;
    }

    public static string Usage(Command command)
    {
        var words = CommandLine.Words(command);
        var arguments = command.Arguments.Where(argument => !argument.Hidden).Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name);
        var rest = command.Subcommands.Count > 0 ? ["COMMAND"] : arguments;
        return string.Join(' ', new[] { words }.Concat(rest).Append("[options]").Where(part => part.Length > 0));
    }

    public static string Title(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }
}
