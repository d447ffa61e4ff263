using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary><c>--cost-limit</c>: what the caller is willing to add a month.</summary>
internal sealed class CostLimitGate : Gate
{
    public override string Id => "cost-limit";

    public override GateReport Judge(GateFacts facts)
    {
        if (facts.CostLimit is not { } limit)
        {
            return Allow();
        }

        var monthly = facts.Quote.Monthly;
        return monthly.Amount > limit
            ? Deny(Diagnostic.Error(
                GateCodes.CostLimit, "The plan costs more than the cost limit", $"It adds {monthly} a month; the limit (--cost-limit, or max_cost in config.json) is {new Money(limit)}.",
                Suggestion.Caller("Ask for fewer or smaller resources"), Suggestion.Person("Raise the cost limit.")))
            : facts.Quote.IsComplete ? Allow()
            : Ask(Diagnostic.Warning(
                GateCodes.CostLimit, "The cost limit cannot be promised",
                $"{monthly} a month is known, {new Money(limit)} is the limit; unknown: {string.Join(", ", facts.Quote.Unknown.Select(price => price.Sku).Distinct())}."));
    }
}
