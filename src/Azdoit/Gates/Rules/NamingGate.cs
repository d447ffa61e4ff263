using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Planning;

namespace Azdoit.Gates.Rules;

/// <summary>The cloud's rules for names, so that it does not refuse one half-way.</summary>
internal sealed class NamingGate : Gate
{
    public override string Id => "naming";

    public override GateReport Judge(GateFacts facts)
    {
        var wrong = facts.Plan.Steps.Select(step => step.Effect).OfType<Effect.Ensure>()
            .Select(effect => KnownKinds.Find(effect.Kind)?.Naming.Objection(effect.Address.Name) is { } objection
                ? Diagnostic.Error(GateCodes.Naming, $"Not a name for a {KnownKinds.Get(effect.Kind).Title}", objection)
                : null)
            .OfType<Diagnostic>().ToList();
        return wrong.Count == 0 ? Allow() : Deny([.. wrong]);
    }
}
