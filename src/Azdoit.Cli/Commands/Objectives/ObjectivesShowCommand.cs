using System.CommandLine;
using Azdoit.Durability;
using Azdoit.Planning;
using Azdoit.Cli.Views;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesShowCommand : CliCommand
{
    private readonly Argument<string> id = ObjectiveNames.Argument();

    public ObjectivesShowCommand()
        : base("show", "One objective: where it stands, step by step, with its history", "azdoit objectives show last", "azdoit objectives show 0197a --verbose") =>
        Add(id);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => HomeWork.WithObjectiveAsync(shell, parsed.GetValue(id)!, async (home, objective, ct) =>
    {
        if (!(await home.Journals.ReadAsync(objective, ct)).TryGet(out var entries, out var problem))
        {
            return Reply.Invalid(problem);
        }

        var detail = await ShownAsync(home, objective, entries, await home.Journals.HolderAsync(objective, ct), ct);
        var reply = Reply.Done(ObjectivePage.Of(detail, shell.Talk.Verbose), ViewsJson.Node(detail, ViewsJson.Default.ObjectiveDetail));
        var stuck = RunState.Fold(entries).IsUnfinished && detail.HeldBy is null;
        return reply with { Answer = reply.Answer with { Objective = objective, Unfinished = stuck ? objective : null } };
    });

    internal static async Task<ObjectiveDetail> ShownAsync(HomeParts home, ObjectiveId objective, IReadOnlyList<JournalEntry> entries, string? holder, CancellationToken ct)
    {
        var plan = RunState.Fold(entries).Plan is { } hash && await home.Objects.GetAsync(hash.Value, ct) is { } stored ? Plan.FromJson(stored) : null;
        return ObjectiveDetail.Of(objective, entries, plan, holder);
    }
}
