using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Commands;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>From arguments to a reply, and from a reply to what is written: the one road that every command takes.</summary>
internal static class CommandLine
{
    // '@file' in a request is text, and '-gx' is no bundle.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private const int Failed = 1, StandsAndNeedsAPerson = 7;

    public static async Task<int> RunAsync(string[] arguments, Shell shell)
    {
        if (arguments.Contains("--version") && arguments.All(argument => argument is "--version" or "--json" or "--events"))
        {
            return Write(Reply.Done(new Page().Line(Shell.Version), new JsonObject { ["version"] = Shell.Version }), "", shell);
        }

        var root = Tree(arguments.FirstOrDefault());
        var parsed = root.Parse(arguments, Parsing);
        var command = parsed.CommandResult.Command;
        Reply reply;
        try
        {
            reply = parsed.GetValue(GlobalOptions.Help) ? Reply.Done(HelpPage.Of(Complete(command, root)))
                : command == root && parsed.Errors.Count <= 1 && !arguments.Any(argument => !argument.StartsWith('-')) ? await Tour.ReplyAsync(shell)
                : BadUsage.In(parsed, arguments) is { } wrong ? Reply.Invalid(wrong)
                : await ((CliCommand)command).RunAsync(parsed, shell);
        }
        catch (OperationCanceledException) when (shell.Interrupts.Stop.IsCancellationRequested)
        {
            reply = Reply.Of(AnswerOutcome.Cancelled, Diagnostic.Error(
                CliCodes.Interrupted, "Interrupted", "The command was told to leave; what it had begun is in its journal.", Suggestion.Caller("what it had begun", "azdoit", "objectives", "list")));
        }
#pragma warning disable CA1031 // The one top-level catch: whatever gets here is a bug, and a program still gets its document.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            reply = Bug(bug, shell);
        }

        return Write(reply, Words(command), shell);
    }

    /// <summary>The whole tree, for help, documentation and tests; or only the branch of <paramref name="first"/>, which starts faster.</summary>
    internal static Command Tree(string? first = null)
    {
        var root = new Command("azdoit", "Carries out cloud objectives safely: plans, prices, asks where asking is due, runs, verifies.");
        foreach (var option in GlobalOptions.All)
        {
            root.Add(option);
        }

        var one = KnownCommands.All.FirstOrDefault(known => known.Name == first);
        foreach (var known in one is null ? KnownCommands.All : [one])
        {
            root.Add(known.Build());
        }

        return root;
    }

    /// <summary>What a person types to get there, without <c>azdoit</c>.</summary>
    internal static string Words(Command command)
    {
        var above = command.Parents.OfType<Command>().FirstOrDefault();
        return above is null ? "" : $"{Words(above)} {command.Name}".TrimStart();
    }

    private static string Afterwards(Answer answer) =>
        answer.Objective is { } objective ? $"The work itself is recorded: azdoit objectives show {objective}" : answer.Changed ? "What it changed stands." : "Nothing was changed.";

    private static Command Complete(Command command, Command root) => command == root ? Tree() : command;

    private static Reply Bug(Exception bug, Shell shell, string afterwards = "") => Reply.Of(AnswerOutcome.Bug, Diagnostic.Error(
        CliCodes.Bug,
        "This is a bug in azdoit",
        $"{bug.GetType().Name}: {bug.Message}{(shell.Talk.Verbose ? $" at {bug.StackTrace}" : "")}{afterwards}",
        Suggestion.Person($"Please report this line, the command and the version ({Shell.Version}) as an issue of the azdoit project.")));

    /// <returns>The exit code: the reply's own, unless it got lost on the way.</returns>
    private static int Write(Reply reply, string words, Shell shell)
    {
        try
        {
            Put(reply, words, shell);
        }
#pragma warning disable CA1031 // An answer that cannot be drawn is a bug, and a program still gets its document.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            reply = Bug(bug, shell, $" {Afterwards(reply.Answer)}");
            Put(reply, words, shell);
        }

        if (shell.Output.Lost is not { } why)
        {
            return reply.Exit;
        }

        shell.Errors.WriteLine($"azdoit: the answer could not be written ({why}). {Afterwards(reply.Answer)}");
        return reply.Exit != 0 ? reply.Exit : reply.Answer.Changed ? StandsAndNeedsAPerson : Failed;
    }

    private static void Put(Reply reply, string words, Shell shell)
    {
        if (reply.Bare is { } bare)
        {
            shell.Output.WriteAsItIs(bare);
        }
        else if (shell.Talk.IsForPeople)
        {
            shell.Show(reply.Page ?? DiagnosticsPage.Of(reply.Answer.Diagnostics));
        }
        else
        {
            shell.Output.WriteJson(ResultDocument.Of(words, reply.Answer, reply.Exit, reply.Result).ToLine());
        }
    }
}
