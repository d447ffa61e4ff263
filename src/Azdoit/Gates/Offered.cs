using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>The approvals that a caller's consent amounts to for one plan, the most deliberate first, and why others do not count.</summary>
internal sealed record Offered(ImmutableArray<Approval> Approvals, ImmutableArray<Diagnostic> Problems)
{
    public static Offered By(Consent consent, Verdict verdict, GateFacts facts)
    {
        var approvals = ImmutableArray.CreateBuilder<Approval>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var recorded in consent.Recorded.Where(approval => approval.Plan == facts.Plan.Hash))
        {
            Offer(recorded, IsOpen(recorded, facts) ? Dearer(recorded.Ceiling, facts) : Spent(recorded));
        }

        if (consent.Approve == facts.Plan.Hash)
        {
            Offer(Make(ApprovalOrigin.Cli, facts, consent.Allow), facts.Policy.CliApproval ? Dearer(Math.Max(0m, consent.Seen ?? facts.Quote.Monthly.Amount), facts) : NotByPolicy(facts));
        }

        if (consent.Yes)
        {
            Offer(Make(ApprovalOrigin.Yes, facts, [.. consent.Allow.Where(allowance => allowance.Class == ApprovalClass.UnknownPrice)]), null);
        }

        if (consent is { AtTerminal: true, Typed: { } typed } && ChallengeOf(verdict).IsMet(typed))
        {
            Offer(Make(ApprovalOrigin.Terminal, facts, Everything(verdict)), null);
        }

        if (verdict.Answer == GateAnswer.Allow && (consent.AtTerminal || verdict.Needs.IsEmpty))
        {
            Offer(Make(ApprovalOrigin.Rule, facts, []), null);
        }

        return new(approvals.ToImmutable(), problems.ToImmutable());

        void Offer(Approval approval, Diagnostic? problem)
        {
            if (problem is null)
            {
                approvals.Add(approval);
            }
            else
            {
                problems.Add(problem);
            }
        }
    }

    public static Approval Make(ApprovalOrigin origin, GateFacts facts, ImmutableArray<Allowance> allows) => new()
    {
        Plan = facts.Plan.Hash,
        Origin = origin,
        Ceiling = Math.Max(0m, facts.Quote.Monthly.Amount),
        Allows = allows,
        By = facts.Caller,
        At = facts.Now,
        Expires = facts.Now + Approval.Lifetime(facts.IsProduction),
    };

    public static ImmutableArray<Allowance> Everything(Verdict verdict) =>
        [.. verdict.Needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))];

    /// <summary>Whoever destroys or exposes types the names; an unknown price and everything that <c>--yes</c> covers takes a yes.</summary>
    public static Challenge ChallengeOf(Verdict verdict)
    {
        var names = verdict.Needs.Where(need => !need.CoveredByYes && need.Class != ApprovalClass.UnknownPrice)
            .SelectMany(need => need.Resources).Distinct().Select(resource => resource.Name).ToList();
        return new(names.Count == 0 ? null : string.Join(' ', names));
    }

    /// <summary>What nothing that was offered covers, by the offer that comes nearest.</summary>
    public ImmutableArray<Need> Open(Verdict verdict, GateFacts facts)
    {
        if (Approvals.IsEmpty)
        {
            return verdict.Needs;
        }

        return Approvals.Select(approval => Rest(approval, verdict, facts)).MinBy(rest => rest.Sum(need => need.Resources.Length));
    }

    private static ImmutableArray<Need> Rest(Approval approval, Verdict verdict, GateFacts facts) =>
    [
        .. verdict.Needs.Where(need => !approval.Covers(need, facts.Caller)).Select(need => need.SecondPerson
            ? need
            : need with { Resources = [.. need.Resources.Where(resource => !approval.Allows.Contains(new(need.Class, resource)))] }),
    ];

    private static bool IsOpen(Approval approval, GateFacts facts) =>
        facts.Ledger.Approvals.Any(recorded => recorded.Approval == approval.Id && recorded.IsOpen(facts.Now));

    private static Diagnostic? Dearer(decimal ceiling, GateFacts facts) => facts.Quote.Monthly.Amount <= ceiling ? null : Diagnostic.Error(
        GateCodes.PriceRose, "The plan became dearer", $"It was approved at {new Money(ceiling)} a month and would cost {facts.Quote.Monthly} now.");

    private static Diagnostic Spent(Approval approval) => Diagnostic.Warning(
        GateCodes.ApprovalSpent, "A recorded approval does not count any more", $"{approval.By.User}@{approval.By.Host}, {approval.At:yyyy-MM-dd HH:mm}Z: it has expired, was revoked or was used.");

    private static Diagnostic NotByPolicy(GateFacts facts) => Diagnostic.Error(
        GateCodes.CliApprovalDenied, "The policy does not take --approve for an approval", null, WaysToConsent.Recorded(facts));
}
