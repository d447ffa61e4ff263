using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Intents;
using Azdoit.Redaction;
using Azdoit.Views;

namespace Azdoit.Cli.Commands;

/// <summary>Looks at the words alone: no target, no inventory, no home.</summary>
internal sealed class UnderstandCommand : CliCommand
{
    private readonly Argument<string> request = new("REQUEST") { Description = "What you want, in quotes; - reads a request per line and answers a JSON object per line" };

    public UnderstandCommand()
        : base("understand", "Show what a request is taken to mean, from its words alone", "azdoit understand \"resize web-01 to D4s_v3\"", "azdoit understand - < requests.txt") =>
        Add(request);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var words = parsed.GetValue(request)!;
        return Task.FromResult(words == "-" ? Batch(shell) : One(Interpreter.Read(SecretText.Hide(words))));
    }

    private static Reply One(Understanding understanding)
    {
        var page = new Page().Line($"{understanding.Outcome.ToString().ToLowerInvariant()} (confidence {understanding.Confidence})");
        foreach (var clause in understanding.Clauses)
        {
            page.Line($"  {clause.Operation}");
            page.Table([], clause.Parameters.Values.Select(pair => (System.Collections.Immutable.ImmutableArray<string>)
                [$"  {pair.Key}", pair.Value.ToString()!, clause.IsAssumed(pair.Key) ? "assumed" : $"from \"{clause.Evidence[pair.Key].Text}\""]));
        }

        page.Lines(AsideLines.Of(understanding).Select(line => $"  {line}"));
        page.Lines(understanding.Questions.Select(question => $"  ? {question.Text}"));
        if (understanding.Reason is { } reason)
        {
            page.Line($"  {reason}");
        }

        page.Lines(understanding.Nearest.Select(near => $"  near: {near}"));
        return new Reply(new Answer { Outcome = AnswerOutcome.Done, Understanding = understanding }) { Page = page, Result = JsonNode.Parse(UnderstandingJson.Line(understanding)) };
    }

    private static Reply Batch(Shell shell)
    {
        try
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
            while (input.ReadLine() is { } line)
            {
                shell.Output.WriteJson(UnderstandingJson.Line(Interpreter.Read(SecretText.Hide(line))));
            }

            return new Reply(new Answer { Outcome = AnswerOutcome.Done }) { Bare = "" };
        }
        catch (Exception unreadable) when (unreadable is IOException or System.Text.DecoderFallbackException)
        {
            return Reply.Invalid(Diagnostic.Error(CliCodes.NotReadable, "Standard input cannot be read", unreadable.Message));
        }
    }
}
