using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Benchmarks.Runs;

/// <summary>Every effect takes its time and succeeds.</summary>
/// <param name="passAsync">Lets the time of an effect pass.</param>
internal sealed class SlowHand(SlowCloud cloud, Func<Effect, CancellationToken, Task> passAsync) : Strategy
{
    public override string Name => "bench";

    public override Capability Assess(Effect effect) => new(1, "made for this");

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        await sent(new(null, null));
        await passAsync(effect, ct);
        cloud.Make((Effect.Ensure)effect);
        return null;
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => Task.FromResult<Failure?>(null);
}
