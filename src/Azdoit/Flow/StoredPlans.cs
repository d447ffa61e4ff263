using System.Text.Json;
using Azdoit.Diagnostics;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;
using Azdoit.Views;

namespace Azdoit.Flow;

/// <summary>Carries out a plan that was stored earlier, exactly as it was shown.</summary>
public sealed class StoredPlans(AgentParts parts)
{
    /// <summary>With <see cref="Ask.DryRun"/> it only prices and judges: what the approval card shows.</summary>
    public async Task<Answer> ApplyAsync(PlanHash hash, Ask ask, CancellationToken stop, CancellationToken abort) =>
        (await parts.Plans.GetAsync(hash, abort)).TryGet(out var stored, out var trouble)
            ? await ApplyAsync(stored, ask, stop, abort)
            : Replies.Invalid(ask.Target, trouble);

    public async Task<Answer> ApplyAsync(StoredPlan stored, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        return Objection(stored, ask.Target) is { } objection
            ? Replies.Invalid(ask.Target, objection)
            : await CarriedOutAsync(stored, ask, stop, abort);
    }

    private async Task<Answer> CarriedOutAsync(StoredPlan stored, Ask ask, CancellationToken stop, CancellationToken abort)
    {
        var answer = await new Conduct(parts).GoAsync(await MatterAsync(stored, ask, abort), ask, stop, abort);
        return stored.Supersedes is { } earlier && answer is { Outcome: AnswerOutcome.Done, Run: not null } && await new Objectives(parts).TakenBackAsync(earlier, abort) is { } trouble
            ? answer with { Diagnostics = answer.Diagnostics.Add(trouble) }
            : answer;
    }

    /// <summary>Shows the card to the person at the terminal and records their yes for a later run.</summary>
    public async Task<Answer> ApproveAsync(PlanHash hash, Ask ask, CancellationToken ct)
    {
        if (!(await parts.Plans.GetAsync(hash, ct)).TryGet(out var stored, out var trouble) || (trouble = Objection(stored, ask.Target)) is not null)
        {
            return Replies.Invalid(ask.Target, trouble);
        }

        var matter = await MatterAsync(stored, ask, ct);
        var quote = PlanPricing.Price(matter.Plan, matter.Before, parts.Prices);
        if (!(await new FactFinding(parts).GatherAsync(matter, quote, ask, ct)).TryGet(out var facts, out trouble))
        {
            return new Answer { Outcome = AnswerOutcome.Unreachable, Target = ask.Target, Diagnostics = [trouble] };
        }

        var verdict = Gatekeeper.Judge(facts);
        var card = ApprovalCard.Of(facts, verdict);
        var told = new Answer { Outcome = AnswerOutcome.Done, Target = ask.Target, Quote = quote, Verdict = verdict, Card = card };
        if (Gatekeeper.Ask(verdict) is not { } challenge)
        {
            return told with { Outcome = AnswerOutcome.Denied, Diagnostics = verdict.Denials };
        }

        var typed = parts.Confirm is { } confirm ? await confirm(card, challenge, ct) : null;
        if (!Gatekeeper.Approve(verdict, facts with { Now = parts.Time.GetUtcNow() }, typed ?? "").TryGet(out var approval, out var refused))
        {
            return told with { Outcome = AnswerOutcome.ApprovalRequired, Diagnostics = refused };
        }

        return (await ApprovalRecords.RecordAsync(approval, parts.Ledger, parts.Objects, ct)).TryGet(out var recorded, out trouble)
            ? told with { Notes = [$"approval {recorded}: of {hash}, once, until {approval.Expires:yyyy-MM-dd HH:mm}Z, up to {new Money(approval.Ceiling)} a month"] }
            : told with { Outcome = AnswerOutcome.Failed, Diagnostics = [trouble] };
    }

    private static Diagnostic? Objection(StoredPlan stored, Target target) => stored.Plan.Target == PlanTarget.Of(target) ? null : Diagnostic.Error(
        FlowCodes.OtherTarget,
        "The plan was made for another target",
        $"It is for {stored.Plan.Target.Cloud}, subscription {stored.Plan.Target.Subscription}, environment {stored.Plan.Target.Environment}.");

    private async Task<Matter> MatterAsync(StoredPlan stored, Ask ask, CancellationToken ct) => new()
    {
        Request = stored.Request,
        Plan = stored.Plan,
        Intent = stored.Understanding ?? stored.Plan.ToJson(),
        Before = await Existing.WithTakenAsync(stored.Plan, await Existing.OfAsync(stored.Plan, parts.Inventory, ct), parts.Inventory, ct),
        AsPlanned = stored.Before,
        Again = stored.Supersedes is { } earlier ? Matter.Undoing(earlier, ask) : stored.Understanding is null ? [] : Matter.Planning(ask with { Request = stored.Request }),
        Said = AskWords.Of(ask),
        Supersedes = stored.Supersedes,
        Seen = Seen(stored),
    };

    /// <summary>The price that was shown; a snapshot that cannot be read any more approves nothing that costs.</summary>
    private static decimal? Seen(StoredPlan stored)
    {
        try
        {
            return stored.Quote is { } quote ? QuoteJson.MonthlyOf(quote) : null;
        }
        catch (JsonException)
        {
            return 0m;
        }
    }
}
