using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Tests.Fakes;

/// <summary>A hand on the cloud in a dictionary. <see cref="Misbehave"/> scripts what goes wrong.</summary>
internal sealed class FakeHand(FakeCloud cloud, string name = "fake") : Strategy
{
    private readonly Dictionary<ResourceAddress, int> tries = [];
    private readonly Lock gate = new();

    /// <summary>From the effect and the number of the try (from 1) to what goes wrong; null lets it succeed.</summary>
    public Func<Effect, int, Misfortune?> Misbehave { get; init; } = (_, _) => null;

    public override string Name => name;

    public bool OnTwin { get; init; }

    public override bool IsTwin => OnTwin;

    public Capability Able { get; init; } = new(1, "a test");

    /// <summary>What keeps it from being used here.</summary>
    public Diagnostic? Trouble { get; init; }

    /// <summary>What it was told to carry out, in order.</summary>
    public List<Effect> Sent { get; } = [];

    /// <summary>What it was asked to settle.</summary>
    public List<Receipt> Settled { get; } = [];

    /// <summary>Where the progress of what it sends is said to be.</summary>
    public string? Operation { get; init; }

    /// <summary>What settling ends as.</summary>
    public Func<Failure?> Settling { get; init; } = () => null;

    public override Capability Assess(Effect effect) => Able;

    public override Task<Diagnostic?> ReadyAsync(CancellationToken ct) => Task.FromResult(Trouble);

    public override async Task<Failure?> RealizeAsync(Effect effect, Func<Receipt, Task> sent, CancellationToken ct)
    {
        int number;
        lock (gate)
        {
            number = tries[effect.Address] = tries.GetValueOrDefault(effect.Address) + 1;
            Sent.Add(effect);
        }

        var misfortune = Misbehave(effect, number);
        if (misfortune is { AfterApplying: false })
        {
            return misfortune.Failure;
        }

        await sent(new(null, Operation));
        Apply(effect);
        return misfortune?.Failure;
    }

    public override Task<Failure?> SettleAsync(Receipt receipt, CancellationToken ct)
    {
        lock (gate)
        {
            Settled.Add(receipt);
        }

        return Task.FromResult(Settling());
    }

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
