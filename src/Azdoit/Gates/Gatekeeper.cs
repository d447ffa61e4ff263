using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>From facts to a verdict, and from a verdict and a caller's consent to a decision. Pure, and the only place that approves.</summary>
public static class Gatekeeper
{
    private static readonly TimeSpan ResumesWithoutAsking = TimeSpan.FromHours(24);

    public static Verdict Judge(GateFacts facts) => new(facts.Plan.Hash, [.. KnownGates.All.Select(gate => gate.Judge(facts))]);

    public static Decision Decide(Verdict verdict, GateFacts facts, Consent consent)
    {
        if (verdict.Answer == GateAnswer.Deny)
        {
            return new Decision.Denied(verdict.Denials);
        }

        if (consent.Approve is { } hash && hash != facts.Plan.Hash)
        {
            return new Decision.NeedsApproval(verdict.Needs, [Differs(hash, facts, verdict)]);
        }

        var offered = Offered.By(consent, verdict, facts);
        if (offered.Approvals.FirstOrDefault(approval => verdict.Needs.All(need => approval.Covers(need, facts.Caller))) is { } approval)
        {
            return new Decision.Approved(new(facts.Plan, facts.Quote, approval));
        }

        var open = offered.Open(verdict, facts);
        if (!consent.AtTerminal || verdict.Needs.Any(need => need.SecondPerson))
        {
            return new Decision.NeedsApproval(open, [.. offered.Problems, Missing(facts, open, verdict)]);
        }

        return consent.Typed is { } typed
            ? new Decision.NeedsApproval(open, [Unconfirmed(typed)])
            : new Decision.NeedsConfirmation(ApprovalCard.Of(facts, verdict), Offered.ChallengeOf(verdict));
    }

    /// <summary>What <c>azdoit approve</c> asks of the person who wants to approve the plan; null when no approval helps.</summary>
    public static Challenge? Ask(Verdict verdict) => verdict.Answer == GateAnswer.Deny ? null : Offered.ChallengeOf(verdict);

    /// <summary>The approval to record once that person has answered; it covers all that the plan needs.</summary>
    public static Outcome<Approval, ImmutableArray<Diagnostic>> Approve(Verdict verdict, GateFacts facts, string typed) =>
        verdict.Answer == GateAnswer.Deny ? verdict.Denials
        : Offered.ChallengeOf(verdict).IsMet(typed) ? Offered.Make(ApprovalOrigin.Recorded, facts, Offered.Everything(verdict))
        : ImmutableArray.Create(Unconfirmed(typed));

    /// <summary>A run that began goes on with its own approval, unless the world makes it ask anew: the gates, the price, its age.</summary>
    /// <param name="earlier">The approval that the run began with.</param>
    public static Decision Resume(Verdict verdict, GateFacts facts, Consent consent, Approval earlier) =>
        verdict.Answer != GateAnswer.Deny
            && facts.Began is { } began
            && !facts.IsProduction
            && earlier.Plan == facts.Plan.Hash
            && earlier.Origin != ApprovalOrigin.Rehearsal
            && began < earlier.Expires
            && facts.Now - began <= ResumesWithoutAsking
            && facts.Quote.Monthly.Amount <= earlier.Ceiling
            && verdict.Needs.All(need => earlier.Covers(need, facts.Caller))
                ? new Decision.Approved(new(facts.Plan, facts.Quote, earlier))
                : Decide(verdict, facts, consent);

    /// <summary>Lets a plan be played through on a twin, where nothing of it is real. No gate is asked, and the runner takes this to nothing but a twin.</summary>
    public static ApprovedPlan Rehearse(GateFacts facts) => new(facts.Plan, facts.Quote, Offered.Make(ApprovalOrigin.Rehearsal, facts, []));

    private static Diagnostic Differs(PlanHash approved, GateFacts facts, Verdict verdict) => Diagnostic.Error(
        GateCodes.PlanDiffers, "The approved plan is not the one that would run", $"Approved: {approved}. Now: {facts.Plan.Hash}. Look at the present plan before you approve that one.",
        WaysToConsent.To(facts, verdict.Needs));

    private static Diagnostic Missing(GateFacts facts, ImmutableArray<Need> open, Verdict verdict)
    {
        var what = string.Join(", ", open.Select(need => $"{need.Class.Word} {need.Resources.Length}{(need.Takes.IsEmpty ? "" : $" (and {need.Takes.Length} that {(need.Takes.Length == 1 ? "goes" : "go")} with {(need.Resources.Length == 1 ? "it" : "them")})")}"));
        return Diagnostic.Error(
            GateCodes.ApprovalMissing, "An approval is missing", $"Nothing was done. The plan {facts.Plan.Hash} needs a yes to: {(what.Length == 0 ? "its price" : what)}.",
            WaysToConsent.To(facts, verdict.Needs));
    }

    private static Diagnostic Unconfirmed(string typed) => Diagnostic.Error(GateCodes.NotConfirmed, "Not confirmed", $"'{typed}' was typed, so nothing was done.");
}
