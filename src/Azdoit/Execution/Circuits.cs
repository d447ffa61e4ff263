using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;

namespace Azdoit.Execution;

/// <summary>The circuits of one run: one for each hand and provider, so that a storm in one place stops nothing elsewhere.</summary>
internal sealed class Circuits(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Circuit> circuits = [];
    private readonly long began = time.GetTimestamp();

    /// <summary>Zero lets a request through, and counts it.</summary>
    public TimeSpan Ask(Strategy hand, Effect effect)
    {
        lock (gate)
        {
            var (key, now) = (Key(hand, effect), time.GetElapsedTime(began));
            var circuit = circuits.GetValueOrDefault(key, Circuit.Closed);
            var wait = circuit.Wait(now);
            if (wait == TimeSpan.Zero)
            {
                circuits[key] = circuit.Sending(now);
            }

            return wait;
        }
    }

    public void Tell(Strategy hand, Effect effect, Failure? failure)
    {
        lock (gate)
        {
            var key = Key(hand, effect);
            circuits[key] = circuits.GetValueOrDefault(key, Circuit.Closed).After(failure, time.GetElapsedTime(began));
        }
    }

    private static string Key(Strategy hand, Effect effect) => $"{hand.Name} {effect.Address.Type.Split('/')[0]}";
}
