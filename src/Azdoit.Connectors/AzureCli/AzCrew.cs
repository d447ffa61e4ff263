using System.Collections.Concurrent;
using System.Collections.Immutable;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.AzureCli;

/// <summary>The workers of one command of ours: as many as commands run at once, started when they are needed, kept until the end.</summary>
internal sealed class AzCrew(InstalledAz az, AzEnvironment environment, ChildRegister register, TimeProvider clock) : IDisposable
{
    /// <summary>Each keeps some 150 MB and a processor busy while it loads.</summary>
    private const int MostWorkers = 3;

    private readonly ConcurrentBag<AzWorker> idle = [];
    private readonly SemaphoreSlim seats = new(MostWorkers, MostWorkers);

    /// <summary>As long as ARM itself waits for an operation.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The first worker, and what it says about itself.</summary>
    /// <returns>The version of az; or why it cannot be used.</returns>
    public async Task<(string? Version, string? Trouble)> BeginAsync(CancellationToken ct)
    {
        if (az.Python is null)
        {
            var plain = new PlainAz(az, environment, register);
            var told = await plain.RunAsync(["version", "--query", "\"azure-cli\"", "--output", "tsv", "--only-show-errors"], ct);
            idle.Add(plain);
            return told is { Code: 0 } ? (told.Output.Trim(), null) : (null, told?.Errors.TrimEnd().Split('\n')[^1] ?? $"{az.Program} cannot be started");
        }

        if (await ResidentAz.StartAsync(az, environment, register, ct) is not { } resident)
        {
            return (null, $"{az.Python} cannot be started");
        }

        if (!resident.IsUsable)
        {
            resident.Dispose();
            return (null, resident.Version);
        }

        idle.Add(resident);
        return (resident.Version, null);
    }

    /// <returns>Null when it cannot be told what came of it.</returns>
    public async Task<AzResult?> RunAsync(ImmutableArray<string> words, CancellationToken ct)
    {
        await seats.WaitAsync(ct);
        using var limit = new CancellationTokenSource(Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        AzWorker? worker = null;
        var well = false;
        try
        {
            worker = idle.TryTake(out var free) ? free : await HireAsync(either.Token);
            var result = await worker.RunAsync(words, either.Token);
            well = result is not null;
            return result;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (well)
            {
                idle.Add(worker!);
            }
            else
            {
                worker?.Dispose();
            }

            seats.Release();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var worker))
        {
            worker.Dispose();
        }

        seats.Dispose();
    }

    private async Task<AzWorker> HireAsync(CancellationToken ct)
    {
        if (az.Python is not null && await ResidentAz.StartAsync(az, environment, register, ct) is { } resident)
        {
            if (resident.IsUsable)
            {
                return resident;
            }

            resident.Dispose();
        }

        return new PlainAz(az, environment, register);
    }
}
