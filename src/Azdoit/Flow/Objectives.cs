using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>What can be done with objectives that exist: go on, take back, give up, forget.</summary>
public sealed class Objectives(AgentParts parts)
{
    /// <summary>Continues the recorded plan from wherever its journal stands; it is never planned anew.</summary>
    public async Task<Answer> ResumeAsync(ObjectiveId objective, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        if (!(await parts.Journals.OpenAsync(objective, abort)).TryGet(out var journal, out var trouble))
        {
            return Replies.Invalid(ask.Target, trouble);
        }

        await using (journal)
        {
            var state = journal.State;
            if (!(state.IsUnfinished || state.Phase == ObjectivePhase.Cancelled) || state.Plan is null)
            {
                return Replies.Invalid(ask.Target, Diagnostic.Error(
                    FlowCodes.NotResumable, "There is nothing to resume", $"Objective {objective} is {state.Phase.ToString().ToLowerInvariant()}.")) with
                { Objective = objective };
            }

            if (!(await RecordedAsync(journal, state, abort)).TryGet(out var recorded, out var lost))
            {
                return Replies.Invalid(ask.Target, lost) with { Objective = objective };
            }

            var answer = await ResumedAsync(journal, state, recorded.Plan, recorded.Approval, ask, stop, abort);
            return answer is { Outcome: AnswerOutcome.Done, Run: not null } && state.Supersedes is { } earlier && await TakenBackAsync(earlier, abort) is { } unclosed
                ? answer with { Diagnostics = answer.Diagnostics.Add(unclosed) }
                : answer;
        }
    }

    /// <summary>Takes back what a run made and changed: a new plan with its own hash and its own approval.</summary>
    public async Task<Answer> UndoAsync(ObjectiveId objective, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        // Held until the end: what another process still makes cannot be taken back.
        if (!(await parts.Journals.OpenAsync(objective, abort)).TryGet(out var journal, out var trouble))
        {
            return Replies.Invalid(ask.Target, trouble) with { Objective = objective };
        }

        await using (journal)
        {
            return await UndoneAsync(journal, ask, stop, abort);
        }
    }

    private async Task<Answer> UndoneAsync(Journal journal, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        var (objective, state) = (journal.Objective, journal.State);
        if (state.Plan is not { } hash || await PlanAsync(hash, abort) is not { } plan)
        {
            return Replies.Invalid(ask.Target, NotKept("plan", state.Plan?.Value));
        }

        var reversal = await Reversal.OfAsync(plan, state, objective, ask.Include, parts.Inventory, abort);
        if (reversal.Plan is not { } reverse)
        {
            if (reversal.LeftOut.IsEmpty && state.IsUnfinished && !ask.DryRun)
            {
                await ClosedAsync(journal, RunEnd.RolledBack, [], abort);
            }

            return new() { Outcome = AnswerOutcome.NothingToDo, Target = ask.Target, Objective = objective, Planned = reversal, Notes = NothingLeft(reversal) };
        }

        var matter = new Matter
        {
            Request = $"undo {objective}",
            Plan = reverse,
            Intent = System.Text.Json.Nodes.JsonValue.Create($"undo {objective}"),
            Planned = reversal,
            Before = reversal.Before,
            AsPlanned = reversal.Before,
            Again = Matter.Undoing(objective, ask),
            Said = AskWords.Of(ask),
            Supersedes = objective,
        };
        var answer = await new Conduct(parts).GoAsync(matter, ask, stop, abort);
        if (answer is { Outcome: AnswerOutcome.Done, Run: not null } && state.IsUnfinished)
        {
            await ClosedAsync(journal, RunEnd.RolledBack, [], abort);
        }

        return answer;
    }

    private static ImmutableArray<string> NothingLeft(PlannedChange reversal) => reversal.LeftOut.IsEmpty
        ? ["nothing of it is left to undo"]
        : [.. reversal.LeftOut.Select(left => $"{left.Address.Name} is left out: {left.Why}"), "nothing else of it is left to undo"];

    /// <summary>What is taken back by the plan of an earlier undo need not be resumed any more.</summary>
    internal async Task<Diagnostic?> TakenBackAsync(ObjectiveId objective, CancellationToken ct)
    {
        if (!(await parts.Journals.OpenAsync(objective, ct)).TryGet(out var journal, out var trouble))
        {
            return trouble;
        }

        await using (journal)
        {
            return journal.State.IsUnfinished ? await ClosedAsync(journal, RunEnd.RolledBack, [], ct) : null;
        }
    }

    /// <summary>Gives up an objective that nobody runs: what stands of it is named and stays.</summary>
    public async Task<Answer> CancelAsync(ObjectiveId objective, Target target, CancellationToken ct)
    {
        if (!(await parts.Journals.OpenAsync(objective, ct)).TryGet(out var journal, out var trouble))
        {
            return Replies.Invalid(target, trouble) with { Objective = objective };
        }

        await using (journal)
        {
            return await CancelledAsync(journal, target, ct);
        }
    }

    private async Task<Answer> CancelledAsync(Journal journal, Target target, CancellationToken ct)
    {
        var (objective, state) = (journal.Objective, journal.State);
        if (state.Phase is ObjectivePhase.Done or ObjectivePhase.RolledBack or ObjectivePhase.Failed or ObjectivePhase.Cancelled or ObjectivePhase.Deleted)
        {
            return new() { Outcome = AnswerOutcome.NothingToDo, Target = target, Objective = objective, Notes = [$"it ended already: {state.Phase.ToString().ToLowerInvariant()}"] };
        }

        var plan = state.Plan is { } hash ? await PlanAsync(hash, ct) : null;
        var left = ImmutableArray.CreateBuilder<ResourceAddress>();
        foreach (var step in plan?.Steps.Where(step => step.Effect is Effect.Ensure && state.Of(step.Id).MayExist) ?? [])
        {
            if (!(await parts.Inventory.ReadAsync(step.Effect.Address, ct)).TryGet(out var found, out var failure))
            {
                return Replies.NotRead(target, failure);
            }

            if (found.Resource is not null)
            {
                left.Add(step.Effect.Address);
            }
        }

        return await ClosedAsync(journal, RunEnd.Cancelled, left.ToImmutable(), ct) is { } problem
            ? Replies.Invalid(target, problem)
            : new()
            {
                Outcome = AnswerOutcome.Cancelled,
                Target = target,
                Objective = objective,
                Leftovers = [.. left.Select(address => new Execution.Leftover(address, "the objective was cancelled"))],
            };
    }

    private async Task<Answer> ResumedAsync(Journal journal, RunState state, Plan plan, Approval approval, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        var matter = new Matter { Request = state.Request, Plan = plan, Intent = plan.ToJson(), Before = await ExistingAsync(plan, abort), Said = AskWords.Of(ask), Supersedes = state.Supersedes };
        var quote = PlanPricing.Price(plan, matter.Before, parts.Prices);
        if (!(await new FactFinding(parts).GatherAsync(matter, quote, ask, abort)).TryGet(out var facts, out var unread))
        {
            return Replies.NoFacts(ask.Target, unread) with { Objective = journal.Objective };
        }

        facts = facts with
        {
            Objective = journal.Objective,
            Began = state.Began,
            Held = [.. state.Steps.Where(step => step.Value.Status == StepStatus.Held).Select(step => step.Key)],
        };
        var verdict = Gatekeeper.Judge(facts);
        if (!(await StrategyChoice.ChooseAsync(plan, parts.Strategies, ask.Wish(parts.Wish), abort)).TryGet(out var choice, out var none))
        {
            return Replies.NoStrategy(ask.Target, none);
        }

        var told = new Answer
        {
            Outcome = AnswerOutcome.Done,
            Target = ask.Target,
            Objective = journal.Objective,
            Planned = new PlannedChange { Plan = plan, Before = matter.Before },
            Quote = quote,
            Verdict = verdict,
            Card = ApprovalCard.Of(facts, verdict),
            Choice = choice,
        };
        var decision = Gatekeeper.Resume(verdict, facts, ask.Consent, approval);
        if (decision is Decision.NeedsConfirmation asked)
        {
            var typed = await parts.Confirm!(asked.Card, asked.Challenge, abort) ?? "";
            decision = Gatekeeper.Resume(verdict, facts, ask.Consent with { Typed = typed }, approval);
        }

        switch (decision)
        {
            case Decision.Approved when new Undertaking(parts).Vanishing(ask) is { } lost:
                return told with { Outcome = AnswerOutcome.Denied, Diagnostics = [lost] };
            case Decision.Approved approved:
                // What was reserved may have been settled when the run was cancelled; reserving again replaces, and takes a new approval.
                if (!(await Reserving.ReserveAsync(parts, approved.Plan, facts, journal.Objective, abort)).TryGet(out _, out var refused))
                {
                    return told with { Outcome = AnswerOutcome.Denied, Diagnostics = refused };
                }

                parts.Foretell(told);
                return await new Undertaking(parts).ContinueAsync(journal, approved.Plan, matter, choice, told, await Undertaking.OptionsAsync(parts, plan, ask, facts.IsProduction, abort), stop, abort);
            case Decision.NeedsApproval needs:
                return told with { Outcome = AnswerOutcome.ApprovalRequired, Needs = needs.Needs, Diagnostics = needs.Reasons };
            default:
                return told with { Outcome = AnswerOutcome.Denied, Diagnostics = verdict.Denials };
        }
    }

    private async Task<ImmutableArray<Inventory.ObservedResource>> ExistingAsync(Plan plan, CancellationToken ct) =>
        await Existing.WithTakenAsync(plan, await Existing.OfAsync(plan, parts.Inventory, ct), parts.Inventory, ct);

    private async Task<Outcome<(Plan Plan, Approval Approval), Diagnostic>> RecordedAsync(Journal journal, RunState state, CancellationToken ct)
    {
        var hash = journal.Entries.Select(entry => entry.Event).OfType<JournalEvent.Approved>().Last().Approval;
        return await PlanAsync(state.Plan!.Value, ct) is not { } plan ? NotKept("plan", state.Plan.Value.Value)
            : await parts.Objects.GetAsync(hash, ct) is not { } approval ? NotKept("approval", hash)
            : (plan, Approval.FromJson(approval));
    }

    private async Task<Plan?> PlanAsync(PlanHash hash, CancellationToken ct) => await parts.Objects.GetAsync(hash.Value, ct) is { } json ? Plan.FromJson(json) : null;

    private async Task<Diagnostic?> ClosedAsync(Journal journal, RunEnd end, ImmutableArray<ResourceAddress> left, CancellationToken ct) =>
        !(await journal.AppendAsync(new JournalEvent.RunEnded(end, left), ct)).TryGet(out var last, out var failure)
            ? Diagnostic.Error(Execution.ExecutionCodes.JournalUnwritable, "The journal could not be written", failure.Message)
        : (await parts.Ledger.AppendAsync([new LedgerEvent.Anchored(journal.Objective, AnchorEnd.Closing, last.Hash)], ct)).TryGet(out _, out var unanchored) ? null
        : unanchored;

    private static Diagnostic NotKept(string what, string? hash) =>
        Diagnostic.Error(FlowCodes.NotKept, $"The objective's {what} is missing", $"The object {hash ?? "(none)"} is not in the home, or its bytes no longer match its name.");
}
