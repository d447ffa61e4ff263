using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A hand whose process can die before a request is sent, after it was accepted, and before its end is known.</summary>
internal sealed class MortalStrategy(Strategy strategy, Mortality mortality) : Strategy
{
    public override string Name => strategy.Name;

    public override Capability Assess(Effect effect) => strategy.Assess(effect);

    public override Task<Diagnostic?> ReadyAsync(CancellationToken ct) => strategy.ReadyAsync(ct);

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        mortality.Point($"before sending {effect.GetType().Name} {effect.Address.Name}");
        var failure = await strategy.RealizeAsync(
            effect,
            async receipt =>
            {
                mortality.Point($"after sending {effect.GetType().Name} {effect.Address.Name}");
                await sent(receipt);
            },
            ct);
        mortality.Point($"before recording {effect.GetType().Name} {effect.Address.Name}");
        return failure;
    }

    public override async Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct)
    {
        mortality.Point("before settling");
        return await strategy.SettleAsync(receipt, ct);
    }
}
