using Azdoit.Catalog;
using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary>Whether the subscription's quotas hold the plan, so that it does not fail half-way.</summary>
internal sealed class QuotaGate : Gate
{
    public override string Id => "quota";

    public override GateReport Judge(GateFacts facts)
    {
        var found = QuotaNeeds.Of(facts.Plan, facts.Before, facts.Held).Select(demand => Check(demand, facts)).OfType<Diagnostic>().ToList();
        return found.Any(diagnostic => diagnostic.Severity == Severity.Error) ? Deny([.. found]) : Allow([.. found]);
    }

    private static Diagnostic? Check(QuotaDemand demand, GateFacts facts)
    {
        var reading = facts.Usages.FirstOrDefault(reading => reading.Region == demand.Region && reading.Provider.Equals(demand.Provider, StringComparison.OrdinalIgnoreCase));
        if (reading is null)
        {
            return Diagnostic.Error(GateCodes.QuotaUnread, "A quota could not be checked", $"The usage of {demand.Provider} in {demand.Region} was not read; {demand.Amount} of {demand.Quota} are needed.");
        }

        var usage = reading.Usages.FirstOrDefault(usage => usage.Quota.Equals(demand.Quota, StringComparison.OrdinalIgnoreCase));
        return usage is null
                ? Diagnostic.Info(GateCodes.QuotaUnlisted, "A quota is not listed", $"{demand.Provider} in {demand.Region} lists no {demand.Quota}; {demand.Amount} are needed.")
            : usage.Current + demand.Amount <= usage.Limit ? null
            : Diagnostic.Error(
                GateCodes.QuotaShort,
                "The quota is too small",
                $"{usage.DisplayName} ({usage.Quota}) in {demand.Region}: current {usage.Current}, limit {usage.Limit}, required {demand.Amount}, short by {usage.Current + demand.Amount - usage.Limit}.",
                Suggestion.Caller("Ask for another region, or for fewer or smaller machines"),
                facts.Target.IsSandbox
                    ? Suggestion.Caller("See what runs there", ["azdoit", "do", $"list VMs in {demand.Region}", .. TargetWords.Of(facts.Target)])
                    : Suggestion.Caller("See what is used", "az", "vm", "list-usage", "--location", demand.Region.Name, "--subscription", facts.Target.Subscription, "--output", "table"),
                Suggestion.Person("Ask Azure for more quota in the portal under Usage + quotas."));
    }
}
