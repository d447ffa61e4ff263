using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.EndToEnd.Harness;

/// <summary>A third hand that misbehaves on purpose: it makes an interface and says that it broke, and breaks before it makes a machine.</summary>
internal sealed class ClumsyStrategy(Strategy skilled) : Strategy
{
    public override string Name => "code";

    public override Capability Assess(Effect effect) => new(1, "a test");

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        if (effect is Effect.Ensure { Kind: "vm" })
        {
            return Broken;
        }

        var failure = await skilled.RealizeAsync(effect, sent, ct);
        return effect is Effect.Ensure { Kind: "nic" } ? Broken : failure;
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => skilled.SettleAsync(receipt, ct);

    private static Failure Broken { get; } = new() { Category = FailureCategory.Dependency, Retry = RetryClass.AfterRead, Code = "broken-hand", Message = "It broke." };
}
