using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Strategies;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>The second half of the path, which stored plans and undos join: price, check, decide, run.</summary>
internal sealed class Conduct(AgentParts parts)
{
    public async Task<Answer> GoAsync(Matter matter, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        if (Literals.In(matter.Plan) is { } literal)
        {
            return Replies.Invalid(ask.Target, literal);
        }

        matter = matter with { Before = await Existing.WithTakenAsync(matter.Plan, matter.Before, parts.Inventory, abort) };
        var quote = PlanPricing.Price(matter.Plan, matter.Before, parts.Prices);
        if (!(await new FactFinding(parts).GatherAsync(matter, quote, ask, abort)).TryGet(out var facts, out var problem))
        {
            return Replies.NoFacts(ask.Target, problem);
        }

        var verdict = Gatekeeper.Judge(facts);
        if (!(await StrategyChoice.ChooseAsync(matter.Plan, parts.Strategies, ask.Wish(parts.Wish), abort)).TryGet(out var choice, out var none))
        {
            return Replies.NoStrategy(ask.Target, none);
        }

        var told = new Answer
        {
            Outcome = AnswerOutcome.Done,
            Target = ask.Target,
            Understanding = matter.Understanding,
            Planned = matter.Planned ?? new PlannedChange { Plan = matter.Plan, Before = matter.Before, Assumptions = matter.Assumptions },
            Quote = quote,
            Verdict = verdict,
            Card = ApprovalCard.Of(facts, verdict),
            Choice = choice,
            Next = WaysToConsent.Run(facts),
            Notes = matter.Planned?.Notes ?? [],
            Diagnostics = [.. matter.Planned?.Diagnostics ?? [], .. verdict.Reasons, .. await Unfinished.NamedAsync(parts, facts.Ledger, abort)],
        };
        if (ask.Rehearse)
        {
            return await StoredAsync(matter, quote, await new Rehearsing(parts).RunAsync(matter, facts, told, stop, abort), abort);
        }

        if (ask.DryRun)
        {
            return await StoredAsync(matter, quote, told, abort);
        }

        var recorded = await ApprovalRecords.OfAsync(matter.Plan.Hash, facts.Ledger, parts.Objects, abort);
        return await DecideAsync(verdict, facts, ask.Consent with { Recorded = recorded, Seen = matter.Seen }, abort) switch
        {
            Decision.Approved approved => await new Undertaking(parts).RunAsync(matter, approved.Plan, facts, choice, told, ask, stop, abort),
            Decision.NeedsApproval needs => await StoredAsync(matter, quote, told with
            {
                Outcome = AnswerOutcome.ApprovalRequired,
                Needs = needs.Needs,
                Diagnostics = [.. told.Diagnostics, .. needs.Reasons],
            }, abort),
            Decision.Denied => told with { Outcome = AnswerOutcome.Denied },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Asks the person, where one is there, and decides again with what was typed.</summary>
    private async Task<Decision> DecideAsync(Verdict verdict, GateFacts facts, Consent consent, CancellationToken ct)
    {
        var decision = Gatekeeper.Decide(verdict, facts, consent);
        return decision is Decision.NeedsConfirmation asked
            ? Gatekeeper.Decide(verdict, facts, consent with { Typed = await parts.Confirm!(asked.Card, asked.Challenge, ct) ?? "" })
            : decision;
    }

    /// <summary>What was shown can be approved later, by its hash.</summary>
    private async Task<Answer> StoredAsync(Matter matter, Quote quote, Answer answer, CancellationToken ct)
    {
        var trouble = await parts.Plans.PutAsync(
            new()
            {
                Plan = matter.Plan,
                Request = matter.Request,
                Created = parts.Time.GetUtcNow(),
                By = parts.Caller,
                Understanding = matter.Intent,
                Quote = QuoteJson.ToNode(quote),
                Before = [.. matter.Before.Where(resource => matter.Plan.Steps.Any(step => step.Effect.Address.Equals(resource.Address)))],
                Supersedes = matter.Supersedes,
            },
            ct);
        return trouble is null ? answer : answer with { Diagnostics = answer.Diagnostics.Add(trouble) };
    }
}
