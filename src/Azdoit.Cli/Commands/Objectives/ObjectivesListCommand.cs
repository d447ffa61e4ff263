using System.Collections.Immutable;
using System.CommandLine;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesListCommand : CliCommand
{
    private readonly Option<string?> status = new("--status")
    {
        Description = "Only those that are pending, in_progress, completed or failed",
        HelpName = "STATUS",
        CustomParser = Values.OneOf("pending", "in_progress", "completed", "failed"),
    };

    private readonly Option<int> limit = new("--limit") { Description = "At most so many, newest first", HelpName = "N", CustomParser = Values.Whole(1, 100_000), DefaultValueFactory = _ => 50 };

    public ObjectivesListCommand()
        : base("list", "All objectives of this home, newest first", "azdoit objectives list", "azdoit objectives list --status failed --json")
    {
        Add(status);
        Add(limit);
    }

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.DoAsync(shell, async (home, ct) =>
    {
        var items = ImmutableArray.CreateBuilder<ObjectiveItem>();
        var damaged = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var objective in await home.Journals.ListAsync(ct))
        {
            if (items.Count == parsed.GetValue(limit))
            {
                break;
            }

            if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
            {
                // A process that dies while it makes the file leaves an empty one: nothing had begun.
                damaged.Add(problem.Code == JournalCodes.Unknown ? problem with { Severity = Severity.Warning } : problem);
            }
            else if (RunState.Fold(entries) is { Phase: not ObjectivePhase.Deleted } state && ObjectiveItem.Of(objective, state) is var item
                && (parsed.GetValue(status) is not { } wanted || item.Status == wanted))
            {
                items.Add(item);
            }
        }

        var page = items.Count == 0
            ? new Page().Line("There are none")
            : new Page().Table(["id", "state", "created", ">monthly", "request"], items.Select(ObjectivePage.Row));
        return new Reply(new Answer { Outcome = damaged.All(problem => problem.Severity != Severity.Error) ? AnswerOutcome.Done : AnswerOutcome.Failed, Diagnostics = damaged.ToImmutable() })
        {
            Page = page,
            Result = ViewsJson.Node(new ObjectiveList(items.ToImmutable()), ViewsJson.Default.ObjectiveList),
        };
    });
}
