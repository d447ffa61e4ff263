using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Journals;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Flow;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Objectives;

internal sealed class ObjectivesPruneCommand : CliCommand
{
    private readonly Option<TimeSpan?> olderThan = new("--older-than")
    {
        Description = "Of what nothing happened to for this time: 30d, 12h; state.cleanup_days of the settings when not said",
        HelpName = "TIME",
        CustomParser = result => Values.Duration(result),
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would go, and take nothing away" };
    private readonly TargetOptions where;

    public ObjectivesPruneCommand()
        : base("prune", "Take away the records of objectives that are finished and own nothing any more; the ledger keeps a tombstone of each", "azdoit objectives prune --older-than 30d --dry-run")
    {
        Add(olderThan);
        Add(dryRun);
        where = new TargetOptions().AddTo(this);
    }

    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        var verdicts = ImmutableArray<PruneVerdict>.Empty;
        var looks = parsed.GetValue(dryRun);
        var reply = await Work.DoAsync(parsed, shell, where, null, null, dryRun: true, async (composition, ask, interrupts) =>
        {
            var age = parsed.GetValue(olderThan) ?? TimeSpan.FromDays(composition.Home.Settings.State.CleanupDays);
            verdicts = await new Pruning(composition.Parts).LookAsync(composition.Parts.Time.GetUtcNow() - age, interrupts.Stop);
            var going = verdicts.Where(verdict => verdict.Stays is null).ToImmutableArray();
            var trouble = looks || going.IsEmpty ? null : await RemovedAsync(composition.Home, going, interrupts.Stop);
            return new Answer
            {
                Outcome = trouble is not null ? AnswerOutcome.Failed : going.IsEmpty ? AnswerOutcome.NothingToDo : AnswerOutcome.Done,
                Target = ask.Target,
                Diagnostics = trouble is null ? [] : [trouble],
            };
        });
        return reply.Answer.Outcome is AnswerOutcome.Done or AnswerOutcome.NothingToDo ? reply with { Page = Told(verdicts, looks), Result = Json(verdicts) } : reply;
    }

    /// <summary>The tombstones are durable before anything goes: what an audit then misses, it knows the reason of.</summary>
    private static async Task<Diagnostic?> RemovedAsync(HomeParts home, ImmutableArray<PruneVerdict> going, CancellationToken ct)
    {
        if (!(await home.Ledger.AppendAsync([.. going.Select(verdict => new LedgerEvent.Pruned(verdict.Objective, verdict.Request, verdict.Entries[^1].Hash))], ct)).TryGet(out _, out var unwritten))
        {
            return unwritten;
        }

        foreach (var verdict in going)
        {
            if (await home.Journals.RemoveAsync(verdict.Objective, ct) is { } trouble)
            {
                return trouble;
            }
        }

        var lost = NamedObjects.In(going.SelectMany(verdict => verdict.Entries));
        return home.Objects.Remove(NamedObjects.Unnamed(lost, [home.Home.JournalFolder, home.Home.PlanFolder, Path.Combine(home.Home.StateFolder, "ledger.ndjson")], ct));
    }

    private static Page Told(ImmutableArray<PruneVerdict> verdicts, bool looks)
    {
        var going = verdicts.Count(verdict => verdict.Stays is null);
        var page = new Page().Line($"{going} {(looks ? "would be taken away" : "taken away")}, {verdicts.Length - going} that are as old stay");
        return page.Lines(verdicts.Where(verdict => verdict.Stays is not null).Select(verdict => $"  {verdict.Objective}  {verdict.Request}: {verdict.Stays}"));
    }

    private static JsonObject Json(ImmutableArray<PruneVerdict> verdicts) => new()
    {
        ["pruned"] = new JsonArray([.. verdicts.Where(verdict => verdict.Stays is null).Select(verdict => (JsonNode)verdict.Objective.Value)]),
        ["kept"] = new JsonArray([.. verdicts.Where(verdict => verdict.Stays is not null).Select(verdict => new JsonObject { ["objective_id"] = verdict.Objective.Value, ["why"] = verdict.Stays })]),
    };
}
