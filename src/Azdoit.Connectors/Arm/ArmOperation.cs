using Azdoit.Catalog;
using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>
/// A long-running operation, watched at one address: the operation's status (Azure-AsyncOperation), its result
/// (Location), or the resource itself by its provisioning state. The answers tell which it is.
/// </summary>
internal sealed class ArmOperation(ArmClient client)
{
    private const int MostFailedPolls = 5;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTold = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestUntold = TimeSpan.FromSeconds(15);

    /// <summary>The Runner's own limits are shorter; this one ends what nobody else does.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Where the progress of an accepted request can be read; null when the answer says that it is through.</summary>
    public static string? AddressOf(ArmResponse accepted, HttpMethod method, string target)
    {
        if (accepted.AsyncOperation is { } operation)
        {
            return operation;
        }

        var self = method == HttpMethod.Post ? null : target;
        return accepted.Status switch
        {
            202 => accepted.Location ?? self,
            204 => null,
            _ when method == HttpMethod.Delete || method == HttpMethod.Post => null,
            // A body that could not be read may say that it still goes on.
            _ => accepted.Body is null || IsGoingOn(Json.Text(accepted.Body, "properties.provisioningState")) ? accepted.Location ?? self : null,
        };
    }

    /// <param name="first">How long the acceptance said to wait; null asks at once.</param>
    public async Task<OperationEnd> WaitAsync(string address, TimeSpan? first, CancellationToken ct)
    {
        var began = client.Clock.GetTimestamp();
        var failed = 0;
        var untold = TimeSpan.FromSeconds(1);
        for (var delay = Told(first) ?? TimeSpan.Zero; ;)
        {
            if (client.Clock.GetElapsedTime(began) + delay > Deadline)
            {
                return OperationEnd.Unknown(Unfinished(address));
            }

            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, client.Clock, ct);
            }

            TimeSpan? told;
            if ((await client.GetAsync(address, ct)).TryGet(out var answer, out var failure))
            {
                if (Ended(answer) is { } end)
                {
                    return end;
                }

                failed = 0;
                told = answer.RetryAfter;
            }
            else if (failure.HttpStatus is 404 or 410)
            {
                return OperationEnd.Gone(failure);
            }
            else if (failure is { Retry: RetryClass.Never, Category: not (FailureCategory.Authentication or FailureCategory.Permission), HttpStatus: >= 400 and < 500 })
            {
                // Location answers with the operation's own failure.
                return OperationEnd.Failed(failure);
            }
            else if (++failed >= MostFailedPolls || failure.Retry == RetryClass.Never)
            {
                return OperationEnd.Unknown(failure);
            }
            else
            {
                told = failure.RetryAfter;
            }

            delay = Told(told) ?? untold;
            untold = untold * 2 < LongestUntold ? untold * 2 : LongestUntold;
        }
    }

    /// <summary>Null while it goes on.</summary>
    private static OperationEnd? Ended(ArmResponse answer)
    {
        var state = Json.Text(answer.Body, "status") ?? Json.Text(answer.Body, "properties.provisioningState");
        if (answer.Status == 202 || IsGoingOn(state))
        {
            return null;
        }

        if (state is null || Is(state, "Succeeded"))
        {
            return OperationEnd.Success;
        }

        var error = ArmError.In(answer.Body);
        var code = error?.Code ?? $"operation-{state.ToLowerInvariant()}";
        var (category, retry) = new Signs { Code = code, Text = error?.Message, Writes = true }.Meaning;
        return OperationEnd.Failed(new()
        {
            Category = category,
            Retry = retry,
            Code = Scrubbing.Clean(code),
            Message = Scrubbing.Clean(error?.Message is { Length: > 0 } said ? said : $"The operation ended as {state}."),
            RequestId = answer.RequestId,
        });
    }

    private static bool IsGoingOn(string? state) => state is not null && !Is(state, "Succeeded") && !Is(state, "Failed") && !Is(state, "Canceled");

    private static bool Is(string state, string word) => state.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? Told(TimeSpan? wait) =>
        wait is not { } told ? null : told < Shortest ? Shortest : told > LongestTold ? LongestTold : told;

    private Failure Unfinished(string address) => new()
    {
        Category = FailureCategory.Timeout,
        Retry = RetryClass.AfterRead,
        Code = ArmCodes.OperationUnfinished.Id,
        Message = $"The operation was accepted, but has not ended within {Deadline.TotalMinutes:0} minutes: {address.Split('?')[0]}",
    };
}
