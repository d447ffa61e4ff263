using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Gates;
using Azdoit.Planning;
using Azdoit.Pricing;

namespace Azdoit.Flow;

/// <summary>Collects what the gates go by, so that they themselves look nothing up.</summary>
internal sealed class FactFinding(AgentParts parts)
{
    public async Task<Outcome<GateFacts, Diagnostic>> GatherAsync(Matter matter, Quote quote, Ask ask, CancellationToken ct)
    {
        if (!(await StaleReservations.ClearedAsync(parts, ct)).TryGet(out var ledger, out var damaged))
        {
            return damaged;
        }

        var readings = ImmutableArray.CreateBuilder<QuotaReading>();
        foreach (var (provider, _, region, _) in QuotaNeeds.Of(matter.Plan, matter.Before, []).DistinctBy(need => $"{need.Provider} {need.Region}"))
        {
            if (!(await parts.Inventory.UsagesAsync(provider, region, ct)).TryGet(out var usages, out var failure))
            {
                return failure.Category == FailureCategory.Permission
                    ? PlanningCodes.NotRead(failure)
                    : Diagnostic.Error(FlowCodes.Unreachable, "The quota could not be read", $"{provider} in {region}: {failure.Code}: {failure.Message}");
            }

            readings.Add(new(provider, region, [.. usages]));
        }

        var facts = new GateFacts
        {
            Plan = matter.Plan,
            Quote = quote,
            Target = ask.Target,
            Budget = parts.Budget,
            Ledger = ledger,
            Caller = parts.Caller,
            Now = parts.Time.GetUtcNow(),
            Before = matter.Before,
            Assumptions = matter.Assumptions,
            LeftOut = matter.Planned?.LeftOut ?? [],
            Usages = readings.ToImmutable(),
            CostLimit = ask.CostLimit,
            How = AskWords.Of(ask).Run,
            ConfirmationThreshold = parts.ConfirmationThreshold,
            Policy = parts.Policy,
            Rehearsed = parts.Rehearsed(matter.Plan.Hash),
        };
        return await StandingCosts.FreshAsync(facts, parts.Ledger, parts.Inventory, ct);
    }
}
