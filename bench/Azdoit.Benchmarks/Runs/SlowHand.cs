using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Benchmarks.Runs;

/// <summary>Every effect takes the same time and succeeds.</summary>
internal sealed class SlowHand(SlowCloud cloud) : Strategy
{
    public static readonly TimeSpan Effect = TimeSpan.FromMilliseconds(50);

    public override string Name => "bench";

    public override Capability Assess(Effect effect) => new(1, "made for this");

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        await sent(new(null, null));
        await Task.Delay(Effect, ct);
        cloud.Make((Planning.Effect.Ensure)effect);
        return null;
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => Task.FromResult<Failure?>(null);
}
