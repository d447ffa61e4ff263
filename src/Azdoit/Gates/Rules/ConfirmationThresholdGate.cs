using Azdoit.Diagnostics;

namespace Azdoit.Gates.Rules;

/// <summary>What costs more than pocket money does not run without being asked for.</summary>
internal sealed class ConfirmationThresholdGate : Gate
{
    public override string Id => "confirmation-threshold";

    public override GateReport Judge(GateFacts facts) =>
        facts.ConfirmationThreshold is { } threshold && facts.Quote.Monthly.Amount >= threshold && facts.Quote.Monthly.Amount > 0
            ? Ask(Diagnostic.Info(GateCodes.AboveThreshold, $"{facts.Quote.Monthly} a month", $"From {new Money(threshold)} a month on, azdoit asks."))
            : Allow();
}
