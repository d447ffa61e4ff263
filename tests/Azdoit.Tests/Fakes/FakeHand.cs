using Azdoit.Catalog;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Tests.Fakes;

/// <summary>A hand on the cloud in a dictionary. <see cref="Misbehave"/> scripts what goes wrong.</summary>
internal sealed class FakeHand(FakeCloud cloud) : Strategy
{
    private readonly Dictionary<ResourceAddress, int> tries = [];
    private readonly Lock gate = new();

    /// <summary>From the effect and the number of the try (from 1) to what goes wrong; null lets it succeed.</summary>
    public Func<Effect, int, Misfortune?> Misbehave { get; init; } = (_, _) => null;

    public override string Name => "fake";

    public override Capability Assess(Effect effect) => new(1, "a test");

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        int number;
        lock (gate)
        {
            number = tries[effect.Address] = tries.GetValueOrDefault(effect.Address) + 1;
        }

        var misfortune = Misbehave(effect, number);
        if (misfortune is { AfterApplying: false })
        {
            return misfortune.Failure;
        }

        await sent(new(null, null));
        Apply(effect);
        return misfortune?.Failure;
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct) => Task.FromResult<Failure?>(null);

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case Effect.Ensure ensure:
                cloud.Put(effect.Address, ensure.Body);
                break;
            case Effect.Remove:
                cloud.Remove(effect.Address);
                break;
            case Effect.Invoke invoke:
                cloud.Change(effect.Address, body => FakeCloud.SetPower(body, invoke.State));
                break;
            case Effect.Modify modify:
                cloud.Change(effect.Address, body =>
                {
                    var changed = MergePatch.Apply(body, modify.Patch);
                    body.Clear();
                    foreach (var (name, value) in changed.ToList())
                    {
                        changed.Remove(name);
                        body[name] = value;
                    }
                });
                break;
        }
    }
}

/// <param name="AfterApplying">The effect takes place all the same: a lost answer.</param>
internal sealed record Misfortune(Failure Failure, bool AfterApplying);
