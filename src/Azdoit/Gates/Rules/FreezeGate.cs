using Azdoit.Diagnostics;
using Azdoit.Durability;

namespace Azdoit.Gates.Rules;

/// <summary>The emergency brake.</summary>
internal sealed class FreezeGate : Gate
{
    public override string Id => "freeze";

    public override GateReport Judge(GateFacts facts) =>
        facts.Policy.Freeze is { } reason ? Deny(Diagnostic.Error(GateCodes.Frozen, "Runs are frozen by the policy of this machine", reason))
        : facts.Ledger.Freeze is { } freeze ? Deny(Words(freeze))
        : Allow();

    public static Diagnostic Words(Freeze freeze) => Diagnostic.Error(
        GateCodes.Frozen, "Runs are frozen", $"{freeze.By.User}@{freeze.By.Host}, {freeze.Since:yyyy-MM-dd HH:mm}Z: {freeze.Reason}",
        Suggestion.Person("azdoit unfreeze --reason TEXT"));
}
