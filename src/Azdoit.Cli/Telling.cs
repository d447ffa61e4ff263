using System.Collections.Immutable;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Intents;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Cli;

/// <summary>Tells one command's story while it happens: to a person, to a program that wants events, or to nobody.</summary>
internal sealed class Telling(Shell shell) : IDisposable
{
    private readonly Lock gate = new();
    private RunDisplay? display;
    private Answer? foretold;
    private bool outlookShown;
    private ImmutableArray<Diagnostic> shown = [];

    public bool HasPerson => shell.HasPerson;

    public void Begin(Target target) => shell.Show(TargetPage.Of(target));

    /// <summary>What is about to run.</summary>
    public void Foretell(Answer told)
    {
        lock (gate)
        {
            foretold = told;
            if (shell.Talk.Events)
            {
                shell.Output.WriteJson(EventLine.Planned(shell.NextEvent(), shell.Time.GetUtcNow(), told).ToLine());
            }
            else if (shell.Talk.IsForPeople)
            {
                Outlook(told);
                shell.Show(new Page().Gap());
                display = new RunDisplay(shell, told.Planned!.Plan!);
            }
        }
    }

    public void Watch(RunProgress progress)
    {
        lock (gate)
        {
            if (shell.Talk.Events)
            {
                shell.Output.WriteJson(EventLine.Of(shell.NextEvent(), progress, foretold?.Objective).ToLine());
            }

            display?.Show(progress);
        }
    }

    public Task<string?> ConfirmAsync(ApprovalCard card, Challenge challenge, CancellationToken ct) => Task.Run(
        () =>
        {
            outlookShown = true;
            shown = card.Reasons;
            shell.Show(CardPage.Of(card, shell.Talk.Verbose, shell.Time.GetUtcNow()));
            shell.Output.Write(CardPage.Question(challenge));
            return Console.ReadLine();
        },
        ct).WaitAsync(ct);

    /// <summary>One line for each question; an empty one gives up.</summary>
    public Task<ImmutableArray<KeyValuePair<string, string>>> InquireAsync(ImmutableArray<Question> questions, CancellationToken ct) => Task.Run(
        () =>
        {
            var answers = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
            foreach (var question in questions)
            {
                shell.Show(AnswerPage.Asked(question));
                shell.Output.Write("> ");
                if (Console.ReadLine()?.Trim() is not { Length: > 0 } said)
                {
                    return [];
                }

                answers.Add(new(question.Id, said));
            }

            return answers.ToImmutable();
        },
        ct).WaitAsync(ct);

    /// <summary>The end of the story, without what was told already.</summary>
    public Reply End(Answer answer, bool dryRun)
    {
        lock (gate)
        {
            display?.Dispose();
            display = null;
            if (!shell.Talk.IsForPeople)
            {
                // Under the quote for people; for programs a message of its own where money is real.
                return new Reply(answer is { Target.IsSandbox: false, Quote: { } quote } && PriceAge.Warning(quote, shell.Time.GetUtcNow()) is { } old
                    ? answer with { Diagnostics = answer.Diagnostics.Add(old) }
                    : answer);
            }

            Outlook(answer);
            return new Reply(answer)
            {
                Page = AnswerPage.Report(answer, dryRun, shell.Talk.Verbose).Gap().Add(DiagnosticsPage.Of(answer.Diagnostics.Where(diagnostic => !shown.Contains(diagnostic)))),
            };
        }
    }

    public void Dispose() => display?.Dispose();

    private void Outlook(Answer answer)
    {
        if (!outlookShown)
        {
            outlookShown = true;
            shown = [.. (answer.Verdict?.Reasons ?? []).Where(reason => reason.Severity != Severity.Error)];
            shell.Show(AnswerPage.Outlook(answer, shell.Talk.Verbose, shell.Time.GetUtcNow()).Gap().Add(DiagnosticsPage.Of(shown)));
        }
    }
}
