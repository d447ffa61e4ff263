using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A hand beside which somebody else is at work.</summary>
/// <param name="before">What the other one does just before an effect is sent.</param>
internal sealed class InterferingStrategy(Strategy strategy, Func<Effect, Task> before) : Strategy
{
    public override string Name => strategy.Name;

    public override Capability Assess(Effect effect) => strategy.Assess(effect);

    public override Task<Diagnostic?> ReadyAsync(CancellationToken ct) => strategy.ReadyAsync(ct);

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        await before(effect);
        return await strategy.RealizeAsync(effect, sent, ct);
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => strategy.SettleAsync(receipt, ct);
}
