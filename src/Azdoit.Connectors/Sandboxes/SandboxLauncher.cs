using System.Diagnostics;
using System.Net.Sockets;
using Azdoit.Connectors.Arm;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Processes;
using Azdoit.Failures;

namespace Azdoit.Connectors.Sandboxes;

/// <summary>Finds the sandbox of a home, or starts it. Several processes that do so at once end up with the same one.</summary>
/// <param name="self">This process, for the lock under which sandboxes are started.</param>
public sealed class SandboxLauncher(SandboxLaunch launch, LockOwner self, TimeProvider clock)
{
    private const long LargestLog = 4 << 20;
    private const int TailLength = 1500;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    /// <summary>One that another process is starting takes the lock first and writes its file a moment later.</summary>
    private static readonly TimeSpan OtherStarterPatience = TimeSpan.FromSeconds(1);

    private int? startedToStay;

    /// <summary>The running one of our version, without asking it anything; null when there is none.</summary>
    public RunningSandbox? Find() =>
        Present() is { } found && found.Version == launch.Version ? found : null;

    public async Task<Outcome<RunningSandbox, Failure>> EnsureAsync(CancellationToken ct) =>
        Find() is { } running ? running : await StartAsync(ct);

    /// <summary>Makes sure that one runs and takes connections: for when the one that <see cref="Find"/> gave does not answer.</summary>
    public Task<Outcome<RunningSandbox, Failure>> StartAsync(CancellationToken ct) => StartAsync(stays: false, ct);

    /// <summary>Makes sure that one runs and that it stays until it is told to leave.</summary>
    public async Task<Outcome<RunningSandbox, Failure>> StayAsync(CancellationToken ct)
    {
        if (!(await StartAsync(stays: true, ct)).TryGet(out var running, out var failure))
        {
            return failure;
        }

        return running.Process.Id == startedToStay || await AgreesAsync(running, "stay", ct) ? running : Failed("The sandbox does not answer.");
    }

    /// <returns>False when none ran.</returns>
    public async Task<bool> DownAsync(CancellationToken ct)
    {
        if (Present() is not { } present)
        {
            return false;
        }

        await StopAsync(present, ct);
        return true;
    }

    private RunningSandbox? Present() =>
        RunningSandbox.Read(launch.StateDirectory) is { } found && found.Process.IsAlive && found.IsOf(launch.StateDirectory) ? found : null;

    private async Task<Outcome<RunningSandbox, Failure>> StartAsync(bool stays, CancellationToken ct)
    {
        var acquired = await LockFile.AcquireAsync(Path.Combine(launch.StateDirectory, "launch.lock"), self, StartPatience, clock, ct);
        if (!acquired.TryGet(out var launching, out var held))
        {
            return held.ToFailure();
        }

        using (launching)
        {
            if (Present() is { } present)
            {
                if (present.Version == launch.Version && await AnswersAsync(present, ct))
                {
                    return present;
                }

                await StopAsync(present, ct);
            }
            else if (RunningSandbox.Forget(launch.StateDirectory) is { } trouble)
            {
                return trouble.ToFailure();
            }

            TrimLog();
            if (!DetachedProcess.Start(launch.Program, stays ? launch.Arguments.AddRange(launch.Staying) : launch.Arguments, launch.Log).TryGet(out var process, out var failure))
            {
                return failure;
            }

            using (process)
            {
                startedToStay = stays ? process.Id : null;
                return await ReadyAsync(process, ct);
            }
        }
    }

    private async Task<Outcome<RunningSandbox, Failure>> ReadyAsync(Process process, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        long? ended = null;
        while (clock.GetElapsedTime(began) < StartPatience)
        {
            // Its file is written after it listens.
            if (Find() is { } running)
            {
                return running;
            }

            if (process.HasExited && clock.GetElapsedTime(ended ??= clock.GetTimestamp()) >= OtherStarterPatience)
            {
                return Failed($"The sandbox ended with exit code {process.ExitCode} before it was ready.");
            }

            await Task.Delay(Look, clock, ct);
        }

        process.Kill();
        return Failed($"The sandbox was not ready within {StartPatience.TotalSeconds:0} s.");
    }

    private async Task StopAsync(RunningSandbox present, CancellationToken ct)
    {
        if (!await AgreesAsync(present, "shutdown", ct))
        {
            // Its state is on the disk at every moment.
            present.Process.Kill();
        }

        for (var began = clock.GetTimestamp(); present.Process.IsAlive; await Task.Delay(Look, clock, ct))
        {
            if (clock.GetElapsedTime(began) >= StopPatience)
            {
                present.Process.Kill();
            }
        }
    }

    private async Task<bool> AgreesAsync(RunningSandbox present, string to, CancellationToken ct)
    {
        using var line = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(present.Session.BaseAddress, "/sandbox/" + to));
        using var limit = new CancellationTokenSource(StopPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + present.Session.Token);
        try
        {
            using var answer = await line.SendAsync(request, either.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersAsync(RunningSandbox present, CancellationToken ct)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(present.Session.BaseAddress.Host, present.Session.BaseAddress.Port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void TrimLog()
    {
        try
        {
            if (new FileInfo(launch.Log) is { Exists: true, Length: > LargestLog } log)
            {
                log.Delete();
            }
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            // Then it goes on growing; the start itself will say what is wrong with the folder.
            return;
        }
    }

    private Failure Failed(string what) => new()
    {
        Category = FailureCategory.Dependency,
        Retry = RetryClass.Never,
        Code = SandboxCodes.NotStarted.Id,
        Message = $"{what} {Tail()}",
    };

    private string Tail()
    {
        try
        {
            var text = File.Exists(launch.Log) ? File.ReadAllText(launch.Log) : "";
            return text.Length == 0 ? $"Its log, {launch.Log}, is empty."
                : $"The end of {launch.Log}: {Scrubbing.Clean(text.Length > TailLength ? text[^TailLength..] : text)}";
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return $"Its log, {launch.Log}, cannot be read: {wrong.Message}";
        }
    }
}
