using System.CommandLine;
using Azdoit.Cli.Views;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

/// <summary>Follows a journal that another process writes, until its run ends or nobody works on it any more.</summary>
internal sealed class ObjectivesWatchCommand : CliCommand
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly Argument<string> id = ObjectiveNames.Argument();

    public ObjectivesWatchCommand()
        : base("watch", "Follow a run of another process until it ends", "azdoit objectives watch last", "azdoit objectives watch last --events") =>
        Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        var shown = 0;
        while (true)
        {
            // Asked before the journal is read: what it wrote until it let go is read afterwards.
            var holder = await home.Journals.HolderAsync(objective, ct);
            if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
            {
                return Reply.Invalid(problem);
            }

            foreach (var entry in entries.Skip(shown))
            {
                Show(shell, objective, entry);
            }

            shown = entries.Count;
            if (holder is null || entries[^1].Event is JournalEvent.RunEnded or JournalEvent.Deleted)
            {
                var detail = await ObjectivesShowCommand.ShownAsync(home, objective, entries, holder, ct);
                var reply = Reply.Done(new Page().Line($"{detail.Objective.State}"), ViewsJson.Part(detail));
                return reply with { Answer = reply.Answer with { Objective = objective } };
            }

            await Task.Delay(Look, shell.Time, ct);
        }
    });

    private static void Show(Shell shell, ObjectiveId objective, JournalEntry entry)
    {
        var line = HistoryLine.Of(entry);
        var type = (string?)line.Event?["type"] ?? "";
        var step = (string?)line.Event?["step"];
        if (shell.Talk.Events)
        {
            shell.Output.WriteJson(EventLine.Of(entry.Sequence, new RunProgress(entry.Time, step is null ? null : new StepId(step), type), objective).ToLine());
        }

        shell.Show(new Page().Line($"  {entry.Time:HH:mm:ss}Z  {type,-14} {step}"));
    }
}
