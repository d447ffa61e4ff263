using System.Collections.Immutable;
using Azdoit.Gates.Rules;

namespace Azdoit.Gates;

/// <summary>Every gate, in the order in which people read the reasons. All of them report; the strictest answer wins.</summary>
public static class KnownGates
{
    public static ImmutableArray<Gate> All { get; } =
    [
        // First, because "too expensive" is what most people need to hear first.
        new BudgetGate(),
        new CostLimitGate(),
        new UnknownPriceGate(),
        new ConfirmationThresholdGate(),
        new EffectClassGate(),
        new QuotaGate(),
        new NamingGate(),
        new SecretGate(),
        new PolicyGate(),
        new FreezeGate(),
    ];
}
