using Azdoit.Strategies;

namespace Azdoit.Execution;

/// <summary>
/// The hand at work, and those that take over when it gives up. Which one has an attempt is what the journal says: the
/// run's strategy when the attempt was announced.
/// </summary>
internal sealed class Hands(StrategyChoice choice) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public Strategy First => choice.Strategy;

    /// <summary>By its name in the journal. One that is not here any more left nothing that another could not read.</summary>
    public Strategy Named(string? name) =>
        choice.Chain.FirstOrDefault(hand => hand.Name == name) ?? choice.Known.FirstOrDefault(hand => hand.Name == name) ?? First;

    public bool HasAfter(string? name) => After(name).Any();

    /// <summary>Lets the next hand that is ready here take over from the one that gave up.</summary>
    /// <param name="now">The hand at work, by the journal.</param>
    /// <param name="record">Writes the change down; false when that failed.</param>
    /// <returns>False when there is none.</returns>
    public async Task<bool> TakeOverAsync(string gaveUp, Func<string?> now, Func<string, Task<bool>> record, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            // Another step's failure may have brought the change already.
            if (now() != gaveUp)
            {
                return true;
            }

            foreach (var next in After(gaveUp))
            {
                if (await next.ReadyAsync(ct) is null)
                {
                    return await record(next.Name);
                }
            }

            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private IEnumerable<Strategy> After(string? name) => choice.Chain.SkipWhile(hand => hand.Name != name).Skip(1);
}
