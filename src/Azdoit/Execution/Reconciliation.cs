using Azdoit.Catalog;
using Azdoit.Durability;
using Azdoit.Failures;
using Azdoit.Planning;
using Azdoit.Strategies;
using Azdoit.Verification;

namespace Azdoit.Execution;

/// <summary>Finding out what stands: settle what is in flight, then read until the cloud has made up its mind.</summary>
internal sealed class Reconciliation(RunContext run)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Waits until nothing of the step's last request is in flight any more, then reads. Where nothing is to be seen and it
    /// cannot be told whether something is still on its way, that is the answer: a failure.
    /// </summary>
    public async Task<Outcome<Standing, Failure>> SettleAsync(Effect effect, StepRecord record, CancellationToken ct)
    {
        // What the operation ended as does not matter: the read decides.
        var began = run.Time.GetTimestamp();
        var unsettled = record.Operation is null ? null : await SettledAsync(effect, record, ct);
        var observed = await ObserveAsync(effect, reportedSuccess: false, unsettled is null ? run.Time.GetTimestamp() : began, ct);
        return unsettled is not null && observed.TryGet(out var standing, out _) && standing is Standing.Missing ? unsettled : observed;
    }

    /// <summary>An operation that never ends is waited for no longer than the kind may take; then the read has to tell.</summary>
    private async Task<Failure?> SettledAsync(Effect effect, StepRecord record, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(KnownKinds.Get(effect.Kind).Health.Patience, run.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await run.HandOf(record).SettleAsync(new Receipt(null, record.Operation), either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return ExecutionCodes.Failure(ExecutionCodes.NotReady, FailureCategory.Timeout, $"what was begun on {effect.Address.Name} has not ended, and may still be on its way", RetryClass.AfterRead);
        }
    }

    /// <summary>
    /// Reads until the effect is no longer pending. After a reported success a contradicting read is repeated for a
    /// while, because reads may lag behind writes.
    /// </summary>
    public Task<Outcome<Standing, Failure>> ObserveAsync(Effect effect, bool reportedSuccess, CancellationToken ct) =>
        ObserveAsync(effect, reportedSuccess, run.Time.GetTimestamp(), ct);

    private async Task<Outcome<Standing, Failure>> ObserveAsync(Effect effect, bool reportedSuccess, long began, CancellationToken ct)
    {
        var pause = FirstPause;
        while (true)
        {
            if (!(await run.Inventory.ReadAsync(effect.Address, ct)).TryGet(out var found, out var failure))
            {
                return failure;
            }

            var standing = Expectation.Judge(effect, found);
            var patience = standing switch
            {
                Standing.Pending => KnownKinds.Get(effect.Kind).Health.Patience,
                Standing.Missing or Standing.Differs when reportedSuccess => run.Options.Grace,
                _ => TimeSpan.Zero,
            };
            if (run.Time.GetElapsedTime(began) >= patience)
            {
                return standing;
            }

            await Task.Delay(pause, run.Time, ct);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>A standing that is not the wanted one, as the failure that the step then has.</summary>
    public static Failure? Objection(Effect effect, Standing standing) => standing switch
    {
        Standing.Holds => null,
        Standing.Pending pending => ExecutionCodes.Failure(ExecutionCodes.NotReady, FailureCategory.Timeout, $"{effect.Address.Name} is still {pending.State}", RetryClass.AfterRead),
        Standing.Differs differs => ExecutionCodes.Failure(
            ExecutionCodes.NotAsWanted,
            FailureCategory.State,
            string.Join("; ", differs.Differences.Take(5).Select(difference => $"{difference.Path} is {difference.Found}, not {difference.Wanted}"))),
        Standing.Broken broken => ExecutionCodes.Failure(ExecutionCodes.NotThere, FailureCategory.Resource, $"the cloud calls {broken.Resource.Address.Name} failed"),
        _ => ExecutionCodes.Failure(ExecutionCodes.NotThere, FailureCategory.Resource, $"a read of {effect.Address.Name} does not show the effect", RetryClass.AfterRead),
    };
}
