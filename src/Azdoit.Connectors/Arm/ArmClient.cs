using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Connectors.Arm;

/// <summary>
/// Azure Resource Manager over HTTP. Reads are repeated when that can help; a write is sent once, and a failure says
/// whether it may have arrived. Safe for concurrent use.
/// </summary>
public sealed class ArmClient(ArmAccess access, ArmClientSettings settings) : IDisposable
{
    private const int MostPages = 10_000;

    private readonly ArmLine line = new(access.IsLocal, settings);

    public TimeProvider Clock => settings.Clock;

    /// <summary>Everything that it sends goes to a twin.</summary>
    public bool IsTwin => access.IsTwin;

    /// <summary>The object id of whoever the cloud thinks we are; null when it does not say.</summary>
    public async Task<string?> CallerAsync(CancellationToken ct) => (await access.CurrentAsync(ct)).TryGet(out var session, out _) ? session.ObjectId : null;

    /// <param name="target">Path and query, or an address from an earlier answer.</param>
    public Task<Outcome<ArmResponse, Failure>> GetAsync(string target, CancellationToken ct) => ReadAsync(new(HttpMethod.Get, target), ct);

    /// <summary>A POST that changes nothing (<c>checkNameAvailability</c>).</summary>
    public Task<Outcome<ArmResponse, Failure>> AskAsync(string target, JsonObject body, CancellationToken ct) => ReadAsync(new(HttpMethod.Post, target, body), ct);

    /// <summary>The items of a list, through all its pages.</summary>
    public async Task<Outcome<IReadOnlyList<JsonObject>, Failure>> ListAsync(string target, CancellationToken ct)
    {
        var items = new List<JsonObject>();
        var seen = new HashSet<string>();
        for (string? next = target; next is { Length: > 0 };)
        {
            if (!seen.Add(next) || seen.Count > MostPages)
            {
                return Odd(ArmCodes.EndlessList, $"The pages of {Shown(target)} never end.");
            }

            if (!(await GetAsync(next, ct)).TryGet(out var page, out var failure))
            {
                return failure;
            }

            if (Json.At(page.Body, "value") is not JsonArray value)
            {
                return Odd(ArmCodes.Unexpected, $"The answer to {Shown(target)} is no list.");
            }

            items.AddRange(value.OfType<JsonObject>());
            next = Json.Text(page.Body, "nextLink");
        }

        return items;
    }

    /// <summary>Sends once. Only a request that never left (no connection) is sent again, and then once, to a renewed session.</summary>
    internal async Task<Outcome<ArmResponse, Failure>> WriteAsync(ArmRequest request, CancellationToken ct)
    {
        if (!(await access.CurrentAsync(ct)).TryGet(out var session, out var failure))
        {
            return failure;
        }

        var exchange = await line.SendAsync(session, request with { Writes = true }, ct);
        if (exchange.Breakage == Breakage.NotSent)
        {
            return (await access.RenewAsync(session, ct)).TryGet(out var renewed, out failure)
                ? (await line.SendAsync(renewed, request with { Writes = true }, ct)).Outcome
                : failure;
        }

        if (exchange.Failure?.HttpStatus == 401)
        {
            // Ready for the next attempt, which is the Runner's to make.
            await access.RenewAsync(session, ct);
        }

        return exchange.Outcome;
    }

    public void Dispose() => line.Dispose();

    private async Task<Outcome<ArmResponse, Failure>> ReadAsync(ArmRequest request, CancellationToken ct)
    {
        if (!(await access.CurrentAsync(ct)).TryGet(out var session, out var failure))
        {
            return failure;
        }

        var renewed = false;
        for (var attempt = 1; ; attempt++)
        {
            var exchange = await line.SendAsync(session, request, ct);
            if (exchange.Failure is not { } wrong)
            {
                return exchange.Outcome;
            }

            if (!renewed && (exchange.Breakage == Breakage.NotSent || wrong.HttpStatus == 401))
            {
                renewed = true;
                if (!(await access.RenewAsync(session, ct)).TryGet(out session, out failure))
                {
                    return failure;
                }

                continue;
            }

            var delay = wrong.RetryAfter ?? Backoff(attempt);
            if (wrong.Retry != RetryClass.AfterDelay || attempt >= settings.ReadAttempts || delay > settings.LongestDelay)
            {
                return wrong;
            }

            await Task.Delay(delay, settings.Clock, ct);
        }
    }

    private TimeSpan Backoff(int attempt) => settings.FirstDelay * Math.Pow(2, attempt - 1) * (0.5 + settings.Random.NextDouble());

    private static Failure Odd(DiagnosticCode code, string message) =>
        new() { Category = FailureCategory.Internal, Retry = RetryClass.Never, Code = code.Id, Message = message };

    private static string Shown(string target) => target.Split('?')[0];
}
