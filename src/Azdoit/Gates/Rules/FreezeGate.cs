using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Gates.Rules;

/// <summary>The emergency brake.</summary>
public sealed class FreezeGate : Gate
{
    public override string Id => "freeze";

    public override GateReport Judge(GateFacts facts) =>
        Standing(facts.Policy, facts.Ledger) is { } frozen ? Deny(frozen) : Allow();

    /// <summary>Null when runs may begin.</summary>
    public static Diagnostic? Standing(Policy policy, LedgerState ledger) =>
        policy.Freeze is { } reason ? Diagnostic.Error(GateCodes.Frozen, "Runs are frozen by the policy of this machine", reason)
        : ledger.Freeze is { } freeze ? Words(freeze)
        : null;

    public static Diagnostic Words(Freeze freeze) => Diagnostic.Error(
        GateCodes.Frozen, "Runs are frozen", $"{freeze.By.User}@{freeze.By.Host}, {freeze.Since:yyyy-MM-dd HH:mm}Z: {freeze.Reason}",
        Suggestion.Person("When it is over: azdoit unfreeze"));
}
