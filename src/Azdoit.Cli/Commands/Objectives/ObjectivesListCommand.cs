using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesListCommand : CliCommand
{
    private const int AtOnce = 50;

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
        await foreach (var (objective, read) in OutlinesAsync(home.Journals, ct))
        {
            if (items.Count == parsed.GetValue(limit))
            {
                break;
            }

            if (!read.TryGet(out var state, out var problem))
            {
                // A process that dies while it makes the file leaves an empty one: nothing had begun.
                damaged.Add(problem.Code == JournalCodes.Unknown ? problem with { Severity = Severity.Warning } : problem);
            }
            else if (state.Phase != ObjectivePhase.Deleted && ObjectiveItem.Of(objective, state) is var item
                && (parsed.GetValue(status) is not { } wanted || item.Status == wanted))
            {
                items.Add(item);
            }
        }

        return new Reply(new Answer { Outcome = damaged.All(problem => problem.Severity != Severity.Error) ? AnswerOutcome.Done : AnswerOutcome.Failed, Diagnostics = damaged.ToImmutable() })
        {
            Page = shell.Talk.IsForPeople ? PageOf(items) : null,
            Result = ViewsJson.Part(new ObjectiveList(items.ToImmutable())),
        };
    });

    private static Page PageOf(ImmutableArray<ObjectiveItem>.Builder items) => items.Count == 0
        ? new Page().Line("There are none")
        : new Page().Table(["id", "state", "created", ">monthly", "request"], items.Select(ObjectivePage.Row));

    /// <summary>Newest first, some at once: of every line of a journal the hash is computed, which keeps a processor busy.</summary>
    private static async IAsyncEnumerable<(ObjectiveId Objective, Outcome<RunState, Diagnostic> Read)> OutlinesAsync(JournalStore journals, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var some in (await journals.ListAsync(ct)).Chunk(AtOnce))
        {
            var outlines = await Task.WhenAll(some.Select(objective => Task.Run(() => journals.OutlineAsync(objective, ct), ct)));
            for (var i = 0; i < some.Length; i++)
            {
                yield return (some[i], outlines[i]);
            }
        }
    }
}
