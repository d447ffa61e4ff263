using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Gates.Rules;

/// <summary>A secret that nobody can fetch is a reason not to begin, rather than to fail half-way.</summary>
internal sealed class SecretGate : Gate
{
    private const string Vault = "keyvault:";

    public override string Id => "secrets";

    public override GateReport Judge(GateFacts facts)
    {
        var unread = facts.Plan.Steps
            .SelectMany(step => References.Secrets(step.Effect switch { Effect.Ensure made => made.Body, Effect.Modify changed => changed.Patch, _ => null }))
            .Where(reference => reference.StartsWith(Vault, StringComparison.Ordinal)).Distinct().ToList();
        return unread.Count == 0 ? Allow() : Deny(Diagnostic.Error(
            GateCodes.SecretUnread, "A secret cannot be fetched", $"This azdoit does not read key vaults yet: {string.Join(", ", unread)}.",
            Suggestion.Caller("Put the secret into a variable or a file, and name it as env:NAME or file:PATH.")));
    }
}
