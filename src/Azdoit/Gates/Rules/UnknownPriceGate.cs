using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary>Unknown is unknown, never 0: whoever runs it says yes to each resource that has no unit price. Unknown use is shown and does not stop.</summary>
internal sealed class UnknownPriceGate : Gate
{
    public override string Id => "unknown-price";

    public override GateReport Judge(GateFacts facts)
    {
        var unknown = facts.Quote.Unknown;
        return unknown.IsEmpty ? Allow() : Ask(
            [.. unknown.Select(price => Diagnostic.Warning(
                GateCodes.UnknownPrice, "A price is unknown",
                $"{price.Sku} ({price.Meter}) in {price.Region}: {price.Reason}.{(price.Nearest.IsEmpty ? "" : $" Known and similar: {string.Join(", ", price.Nearest)}.")}"))]) with
        {
            Needs = [new(ApprovalClass.UnknownPrice, false, [.. unknown.SelectMany(price => price.Resources).Distinct()])],
        };
    }
}
