using System.Diagnostics;
using Azdoit.Connectors.Files;

namespace Azdoit.Connectors.Tests.Files;

public sealed class LockFileTests : IDisposable
{
    private static readonly LockOwner Self = LockOwner.OfThisProcess("here");

    private readonly TemporaryFolder folder = new();

    private string Path => folder["x.lock"];

    [Fact]
    public async Task One_at_a_time_and_the_other_is_told_who()
    {
        using (var first = await AcquiredAsync())
        {
            var problem = await RefusedAsync(Self);
            Assert.Equal(FileCodes.Locked, problem.Code);
            Assert.Contains($"here:{Environment.ProcessId}", problem.Detail);
            Assert.Equal(Self, LockFile.Holder(Path, Self)! with { Since = null });
            Assert.Contains($" since {DateTimeOffset.UtcNow:yyyy-MM-dd}", problem.Detail, StringComparison.Ordinal);
        }

        Assert.Null(LockFile.Holder(Path, Self));
        Assert.Empty(Directory.GetFiles(folder.Path));
        using var second = await AcquiredAsync();
    }

    [Fact]
    public async Task A_dead_process_holds_nothing()
    {
        File.WriteAllText(Path, (Self with { Started = "1" }).ToText() + "\n7\n");

        Assert.Null(LockFile.Holder(Path, Self));
        using var mine = await AcquiredAsync();
    }

    [Fact]
    public async Task A_process_from_before_the_restart_holds_nothing()
    {
        File.WriteAllText(Path, (Self with { Boot = "another" }).ToText() + "\n7\n");

        using var mine = await AcquiredAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("here 12")]
    [InlineData("here x y z")]
    public async Task A_file_that_names_nobody_holds_nothing(string text)
    {
        File.WriteAllText(Path, text);

        using var mine = await AcquiredAsync();
    }

    [Fact]
    public async Task A_process_on_another_machine_holds_it_until_a_person_says_otherwise()
    {
        var foreign = new LockOwner("there", 12, "another", "77");
        File.WriteAllText(Path, foreign.ToText() + "\n7\n");
        Assert.Equal(FileCodes.Locked, (await RefusedAsync(Self)).Code);
        Assert.Equal(FileCodes.Locked, LockFile.BreakStale(Path, Self, TimeProvider.System)?.Code);

        File.SetLastWriteTimeUtc(Path, DateTime.UtcNow - TimeSpan.FromMinutes(3));
        Assert.Equal(FileCodes.LockStale, (await RefusedAsync(Self)).Code);
        Assert.Null(LockFile.BreakStale(Path, Self, TimeProvider.System));
        using var mine = await AcquiredAsync();
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("renamed")]
    [InlineData("replaced")]
    [InlineData("overwritten")]
    public async Task What_a_person_does_to_its_file_is_seen_at_the_next_look(string how)
    {
        using var mine = await AcquiredAsync();
        for (var look = 0; look < 3; look++)
        {
            // From the second on, the look is at the file's times alone.
            await Task.Delay(TimeSpan.FromMilliseconds(60));
            Assert.Null(mine.Lost());
        }

        var foreign = new LockOwner("there", 12, "another", "77").ToText() + "\n1\n";
        switch (how)
        {
            case "removed":
                File.Delete(Path);
                break;
            case "renamed":
                File.Move(Path, folder["elsewhere"]);
                break;
            case "replaced":
                File.WriteAllText(folder["elsewhere"], foreign);
                File.Move(folder["elsewhere"], Path, overwrite: true);
                break;
            default:
                await ShellAsync($"printf 'x' >> '{Path}'");
                break;
        }

        for (var look = 0; look < 3; look++)
        {
            // What was lost stays lost, however long ago.
            Assert.Equal(FileCodes.Locked, mine.Lost()?.Code);
            await Task.Delay(TimeSpan.FromMilliseconds(60));
        }
    }

    [Fact]
    public async Task Many_take_turns()
    {
        var inside = 0;
        var turns = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, ct) =>
        {
            var answer = await LockFile.AcquireAsync(Path, Self, TimeSpan.FromMinutes(1), TimeProvider.System, ct);
            Assert.True(answer.TryGet(out var mine, out var problem), problem?.Detail);
            Assert.Equal(1, Interlocked.Increment(ref inside));
            turns++;
            Interlocked.Decrement(ref inside);
            mine.Dispose();
        });

        Assert.Equal(40, turns);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_a_diagnostic()
    {
        File.WriteAllText(folder["f"], "");

        var answer = await LockFile.AcquireAsync(folder["f/x.lock"], Self, TimeSpan.Zero, TimeProvider.System, default);

        Assert.False(answer.TryGet(out _, out var problem));
        Assert.Equal(FileCodes.Unwritable, problem.Code);
    }

    public void Dispose() => folder.Dispose();

    private async Task<LockFile> AcquiredAsync()
    {
        var answer = await LockFile.AcquireAsync(Path, Self, TimeSpan.Zero, TimeProvider.System, default);
        Assert.True(answer.TryGet(out var mine, out var problem), problem?.Detail);
        return mine;
    }

    /// <summary>The framework itself respects the lock.</summary>
    private static async Task ShellAsync(string command)
    {
        using var shell = Process.Start("/bin/sh", ["-c", command]);
        await shell.WaitForExitAsync();
        Assert.Equal(0, shell.ExitCode);
    }

    private async Task<Diagnostics.Diagnostic> RefusedAsync(LockOwner self)
    {
        var answer = await LockFile.AcquireAsync(Path, self, TimeSpan.Zero, TimeProvider.System, default);
        Assert.False(answer.TryGet(out _, out var problem));
        return problem;
    }
}
