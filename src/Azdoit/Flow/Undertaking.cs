using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Execution;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>An approved plan becomes an objective: recorded, its money reserved, run, and settled in the ledger.</summary>
internal sealed class Undertaking(AgentParts parts)
{
    public async Task<Answer> RunAsync(
        Matter matter, ApprovedPlan approved, GateFacts facts, StrategyChoice choice, Answer told, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        if (Vanishing(ask) is { } lost)
        {
            return told with { Outcome = AnswerOutcome.Denied, Diagnostics = told.Diagnostics.Add(lost) };
        }

        var objective = parts.NewObjective();
        told = told with { Objective = objective };

        // Most of what is written is written before anything is reserved: a disk that is full keeps no money.
        if (!(await StoredAsync(matter, approved, told, abort)).TryGet(out var stored, out var trouble))
        {
            return told with { Outcome = AnswerOutcome.Failed, Objective = null, Diagnostics = told.Diagnostics.Add(trouble) };
        }

        if (!(await Reserving.ReserveAsync(parts, approved, facts, objective, abort)).TryGet(out approved!, out var refused))
        {
            return told with { Outcome = AnswerOutcome.Denied, Objective = null, Diagnostics = [.. told.Diagnostics, .. refused] };
        }

        parts.Foretell(told);

        if (!(await OpenedAsync(objective, matter, approved, stored, told, abort)).TryGet(out var journal, out trouble))
        {
            return await NotBegunAsync(objective, told, trouble, abort);
        }

        await using (journal)
        {
            // A journal that vanishes later is missed: the ledger knows how it began.
            if (!(await AnchoredAsync(journal, AnchorEnd.Opening, journal.Entries[0].Hash, abort)).TryGet(out _, out var unanchored))
            {
                return await NotBegunAsync(objective, told, unanchored, abort);
            }

            return await ContinueAsync(journal, approved, matter, choice, told, await OptionsAsync(parts, approved.Plan, ask, facts.IsProduction, abort), stop, abort);
        }
    }

    /// <summary>Why the records of the run would not outlive it; null where they do, or where the caller takes them along.</summary>
    public Diagnostic? Vanishing(Ask ask) => !parts.RecordsVanish || ask.Ephemeral ? null : Diagnostic.Error(
        FlowCodes.RecordsVanish, "The records of this run would be lost", "CI is set, the cloud is real, and the journal is a file of this home.",
        Suggestion.Person("Say --ephemeral, and export the objective at the end of the job: azdoit objectives export last --bundle FILE"));

    /// <summary>Runs, or runs on, and settles the money with what stands afterwards.</summary>
    public async Task<Answer> ContinueAsync(
        Journal journal, ApprovedPlan approved, Matter matter, StrategyChoice choice, Answer told, RunOptions options, CancellationToken stop, CancellationToken abort)
    {
        var runner = new Runner(choice, parts.Inventory, parts.Objects, parts.Time, parts.Random);
        await using var freeze = FreezeWatch.Begin(parts.Ledger, parts.Time, stop);

        // Steps run side by side: their waiting must not hold up the thread that the command began on.
        var report = await Task.Run(() => runner.RunAsync(approved, journal, options, parts.Watch, freeze.Stop, abort), CancellationToken.None);
        var unsettled = await SettledAsync(journal, approved, report, abort);
        return told with
        {
            Outcome = report.End switch
            {
                RunEnd.Done => AnswerOutcome.Done,
                RunEnd.Cancelled or RunEnd.Stopped => AnswerOutcome.Cancelled,
                _ => AnswerOutcome.Failed,
            },
            Changed = report.End == RunEnd.Done || report.Leftovers.Length > 0 || report.Steps.Any(step => step.Status == StepStatus.Held) || IsUnknown(approved.Plan, report),
            IsUnrecorded = IsUnknown(approved.Plan, report),
            Run = report,
            Notes = [.. told.Notes, .. WhereSecretsAre(approved.Plan)],
            Resources = await EvidenceAsync(approved.Plan, journal.State, abort),
            Leftovers = report.Leftovers,
            Diagnostics = [.. told.Diagnostics, .. await new Explanation(parts.Inventory).OfAsync(journal.Objective, report, matter, abort), .. unsettled, .. freeze.Reason is { } frozen ? [frozen] : Array.Empty<Diagnostic>()],
        };
    }

    /// <summary>Whether a removal or an operation was announced and what came of it is not written down. What was to be made was looked for, and is left over where it stands.</summary>
    private static bool IsUnknown(Plan plan, RunReport report) =>
        report.Steps.Zip(plan.Steps).Any(pair => pair.First.Status == StepStatus.Intended && pair.Second.Effect is not Effect.Ensure);

    /// <summary>What stands costs from now on; the journal's last hash goes into the ledger.</summary>
    private async Task<ImmutableArray<Diagnostic>> SettledAsync(Journal journal, ApprovedPlan approved, RunReport report, CancellationToken ct)
    {
        var left = report.Leftovers.Select(leftover => leftover.Address).ToHashSet();
        var stands = report.Steps.Where(step => step.Status == StepStatus.Held || left.Contains(step.Address)).Select(step => step.Step).ToHashSet();
        var settled = await Reservations.SettleAsync(approved, LedgerAccount.Of(journal.State.Target!), journal.Objective, stands, parts.Ledger, ct);
        var anchored = report.End == RunEnd.Stopped ? true : await AnchoredAsync(journal, AnchorEnd.Closing, journal.Entries[^1].Hash, ct);
        return [.. new[] { settled, anchored }.Select(written => written.TryGet(out _, out var trouble) ? null : trouble).OfType<Diagnostic>()];
    }

    private Task<Outcome<bool, Diagnostic>> AnchoredAsync(Journal journal, AnchorEnd end, string head, CancellationToken ct) =>
        parts.Ledger.AppendAsync([new LedgerEvent.Anchored(journal.Objective, end, head)], ct);

    /// <summary>Whoever has to log in later needs to know where the generated key is.</summary>
    private IEnumerable<string> WhereSecretsAre(Plan plan)
    {
        if (parts.GeneratedSecrets is { } folder && plan.Steps.Any(step => step.Effect is Effect.Ensure made && References.IsGenerated(made.Body)))
        {
            yield return $"Generated keys and passwords are in {folder}; only you can read them";
        }
    }

    /// <param name="production">Also where only the policy says so.</param>
    public static async Task<RunOptions> OptionsAsync(AgentParts parts, Plan plan, Ask ask, bool production, CancellationToken ct) => new()
    {
        OnFailure = ask.OnFailure ?? (production ? OnFailure.Keep : OnFailure.Undo),
        MaxParallel = ask.MaxParallel,
        MaxPerProvider = ask.MaxPerProvider,
        Timeout = ask.Timeout,
        StepTimeout = ask.StepTimeout,
        Estimates = await Timings.OfAsync(parts, plan, ask.MaxParallel, ct),
    };

    /// <summary>Where not even the release can be written, the next command that plans releases it.</summary>
    private async Task<Answer> NotBegunAsync(ObjectiveId objective, Answer told, Diagnostic why, CancellationToken ct) =>
        (await parts.Ledger.AppendAsync([new LedgerEvent.Released(objective)], ct)).TryGet(out _, out var unreleased)
            ? told with { Outcome = AnswerOutcome.Failed, Diagnostics = told.Diagnostics.Add(why) }
            : told with { Outcome = AnswerOutcome.Failed, Diagnostics = [.. told.Diagnostics, why, unreleased with { Severity = Severity.Warning, Summary = "What was reserved for it counts until the next plan is made" }] };

    /// <summary>Objects before the entries that name them: a journal never points at something that is not there.</summary>
    private async Task<Outcome<IReadOnlyList<string>, Diagnostic>> StoredAsync(Matter matter, ApprovedPlan approved, Answer told, CancellationToken ct)
    {
        var stored = new List<string>();
        foreach (var value in new[] { matter.Intent, matter.Plan.ToJson(), QuoteJson.ToNode(approved.Quote), told.Verdict!.ToJson(), approved.Approval.ToJson() })
        {
            if (!(await parts.Objects.PutAsync(value, ct)).TryGet(out var hash, out var full))
            {
                return Diagnostic.Error(ExecutionCodes.JournalUnwritable, "The objective could not be recorded, so it was not begun", full.Message);
            }

            stored.Add(hash);
        }

        return stored;
    }

    private async Task<Outcome<Journal, Diagnostic>> OpenedAsync(
        ObjectiveId objective, Matter matter, ApprovedPlan approved, IReadOnlyList<string> stored, Answer told, CancellationToken ct)
    {
        if (!(await parts.Journals.CreateAsync(objective, ct)).TryGet(out var journal, out var trouble))
        {
            return trouble;
        }

        JournalEvent[] opening =
        [
            new JournalEvent.Opened(matter.Request, told.Target!, stored[0], matter.Supersedes),
            new JournalEvent.Planned(matter.Plan.Hash),
            new JournalEvent.Quoted(stored[2], approved.Quote.Monthly.Amount, approved.Quote.Monthly.Currency, approved.Quote.IsComplete),
            new JournalEvent.Judged(stored[3], told.Verdict!.Answer.ToString().ToLowerInvariant()),
            new JournalEvent.Approved(stored[4], approved.Approval.By.User),
        ];
        foreach (var happened in opening)
        {
            if (!(await journal.AppendAsync(happened, ct)).TryGet(out _, out var failure))
            {
                await journal.DisposeAsync();
                return Diagnostic.Error(ExecutionCodes.JournalUnwritable, "The objective could not be recorded, so it was not begun", failure.Message);
            }
        }

        return journal;
    }

    /// <summary>The resources as verification read them.</summary>
    private async Task<ImmutableArray<ObservedResource>> EvidenceAsync(Plan plan, RunState state, CancellationToken ct)
    {
        var resources = ImmutableArray.CreateBuilder<ObservedResource>();
        foreach (var step in plan.Steps.Where(step => step.Effect is not Effect.Remove && state.Of(step.Id).Status == StepStatus.Held))
        {
            if (state.Of(step.Id).Evidence is { } hash && await parts.Objects.GetAsync(hash, ct) is System.Text.Json.Nodes.JsonObject body)
            {
                resources.Add(new(step.Effect.Address, body));
            }
        }

        return resources.ToImmutable();
    }
}
